/** A fault that comes before anybody waits for it is kept until somebody does. */
export function met<Value>(work: Promise<Value>): Promise<Value> {
  work.catch(() => undefined);
  return work;
}
