import { formatYuan, parseYuan } from "#kit/money.ts";

/** What is still open of a claim: no more than that is to be frozen. */
export function restYuan(claimYuan: string, receivedYuan: string): string {
  const claim = parseYuan(claimYuan);
  const received = parseYuan(receivedYuan);
  if (!claim.ok || !received.ok) return claimYuan;
  const rest = claim.value - received.value;
  return formatYuan(rest > 0n ? rest : 0n);
}
