type Add = { readonly name: string; readonly value: (...input: never[]) => unknown };

// Chromium 110 brought these; Windows 7 and many court desktops stay at 109.
const SINCE_110: readonly Add[] = [
  {
    name: "toReversed",
    value(this: readonly unknown[]) {
      return [...this].reverse();
    },
  },
  {
    name: "toSorted",
    value(this: readonly unknown[], compare?: (a: unknown, b: unknown) => number) {
      return [...this].sort(compare);
    },
  },
];

for (const { name, value } of SINCE_110) {
  if (!(name in Array.prototype)) {
    Object.defineProperty(Array.prototype, name, { value, configurable: true, writable: true });
  }
}
