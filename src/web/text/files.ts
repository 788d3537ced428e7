const STEPS = ["字节", "KB", "MB", "GB"];

export function sizeText(bytes: number): string {
  let size = bytes;
  let step = 0;
  while (size >= 1024 && step < STEPS.length - 1) {
    size /= 1024;
    step += 1;
  }
  return `${step === 0 ? size : Number(size.toFixed(1))} ${STEPS[step]}`;
}

type Allowed = { readonly endings: readonly string[]; readonly bytesMax: number };

/** What the browser can already see; the server decides by the content. */
export function fileFault(
  file: { readonly name: string; readonly size: number },
  { endings, bytesMax }: Allowed,
): string | undefined {
  const name = file.name.toLowerCase();
  if (!endings.some((ending) => name.endsWith(ending.toLowerCase()))) return "格式不支持";
  if (file.size === 0) return "文件是空的";
  if (file.size > bytesMax) return `超过 ${sizeText(bytesMax)}`;
  return undefined;
}
