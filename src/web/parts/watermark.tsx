import { useId } from "react";

/** Who looks, and when, over pages with personal data; on paper too. Drawn, not an image: the policy refuses data: addresses. */
export function Watermark({ text }: { readonly text: string }) {
  const id = useId();
  return (
    <svg className="watermark" aria-hidden="true">
      <defs>
        <pattern
          id={id}
          width="340"
          height="190"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(-22)"
        >
          <text x="10" y="60" fill="currentColor" fontSize="15">
            {text}
          </text>
          <text x="140" y="155" fill="currentColor" fontSize="15">
            {text}
          </text>
        </pattern>
      </defs>
      <rect width="100%" height="100%" fill={`url(#${id})`} />
    </svg>
  );
}
