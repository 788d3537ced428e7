type Add = { readonly name: string; readonly value: (...input: never[]) => unknown };

// Chromium 110 brought these; Windows 7 and many court desktops stay at 109.
const SINCE_110: readonly Add[] = [
  {
    name: "toReversed",
    value(this: readonly unknown[]) {
      // oxlint-disable-next-line unicorn/no-array-reverse -- this is what stands in for toReversed
      return [...this].reverse();
    },
  },
  {
    name: "toSorted",
    value(this: readonly unknown[], compare?: (a: unknown, b: unknown) => number) {
      // oxlint-disable-next-line unicorn/no-array-sort -- this is what stands in for toSorted
      return [...this].sort(compare);
    },
  },
];

for (const { name, value } of SINCE_110) {
  if (!(name in Array.prototype)) {
    // oxlint-disable-next-line no-extend-native -- a standard method, added where the browser lacks it
    Object.defineProperty(Array.prototype, name, { value, configurable: true, writable: true });
  }
}
