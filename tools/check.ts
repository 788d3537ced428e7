import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

import { cruiseFrom } from "./cruise.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

type Outcome = { readonly passed: boolean; readonly said: string };
type Step = { readonly name: string; readonly mend: string; readonly run: () => Promise<Outcome> };

/** Runs a tool of node_modules by its own script, so that it needs neither a shell nor PATH. */
function tool(script: string, ...args: readonly string[]): () => Promise<Outcome> {
  return () =>
    new Promise((settle, fail) => {
      const child = spawn(process.execPath, [`node_modules/${script}`, ...args], {
        cwd: ROOT,
        stdio: ["ignore", "pipe", "pipe"],
      });
      let said = "";
      child.stdout.on("data", (chunk: Buffer) => (said += chunk.toString()));
      child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
      child.on("error", fail);
      child.on("close", (code) => settle({ passed: code === 0, said }));
    });
}

async function boundaries(): Promise<Outcome> {
  const { violations } = await cruiseFrom(ROOT, ["src"]);
  const lines = violations.map(({ rule, from, to, why }) => `${from} → ${to}\n  ${rule}: ${why}`);
  return { passed: lines.length === 0, said: lines.join("\n") };
}

const STEPS: readonly Step[] = [
  {
    name: "类型",
    mend: "按上面的位置改正类型",
    run: tool("@typescript/native/bin/tsc", "-p", ".", "--pretty"),
  },
  {
    name: "规则",
    mend: "按上面的位置改正写法",
    run: tool("oxlint/bin/oxlint", "--deny-warnings", "--report-unused-disable-directives"),
  },
  { name: "格式", mend: "运行 npm run format", run: tool("oxfmt/bin/oxfmt", "--check", ".") },
  { name: "边界", mend: "改正引用;新的引用方向先写进 src/modules.ts", run: boundaries },
  {
    name: "未用代码",
    mend: "删去没有人用的文件、导出或依赖",
    run: tool("knip/bin/knip.js", "--no-progress", "--no-config-hints"),
  },
];

async function report(step: Step): Promise<boolean> {
  const started = performance.now();
  const { passed, said } = await step.run();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (passed) {
    console.log(`✓ ${step.name}  ${seconds} 秒`);
  } else {
    console.log(`${said.trimEnd()}\n✗ ${step.name}  ${seconds} 秒  → ${step.mend}`);
  }
  return passed;
}

const outcomes = await Promise.all(STEPS.map(report));
const failed = outcomes.filter((passed) => !passed).length;
console.log(failed === 0 ? "检查通过" : `检查未通过:${failed} 项`);
process.exitCode = failed === 0 ? 0 : 1;
