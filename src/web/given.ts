type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Leaves out what is undefined: a widget's optional property is absent or a value, never undefined. */
export function given<T extends object>(properties: T): Given<T> {
  const present = Object.entries(properties).filter(([, value]) => value !== undefined);
  return Object.fromEntries(present) as Given<T>;
}
