/** The product's mark: scales on a shield. */
export function Mark() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true">
      <path
        d="M16 1.500 28.500 5v10.500c0 7.600-5.200 12.700-12.500 15-7.300-2.300-12.500-7.400-12.500-15V5z"
        fill="none"
        stroke="var(--gilt)"
        strokeWidth="1.800"
        strokeLinejoin="round"
      />
      <path
        d="M16 7.500v15.500M11.500 23.500h9M8 10.500h16M10.500 10.500l-3 6.500h6zM21.500 10.500l-3 6.500h6z"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.500"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
