import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { stripVTControlCharacters } from "node:util";
import type { Images } from "./images.ts";

export type Phase = "write" | "write-unsafe" | "read";

export type Boot = {
  readonly images: Images;
  readonly disk: string;
  readonly phase: Phase;
  /** Sees each line of the console; answers whether to cut the power now. */
  readonly onLine: (line: string) => boolean;
  readonly patienceMs: number;
};

/** Boots the machine and lets it run until it ends or its power is cut (the process is killed). */
export async function boot({ images, disk, phase, onLine, patienceMs }: Boot): Promise<void> {
  const drive = (file: string, more: string) => [
    "-drive",
    `file=${file},if=virtio,format=raw${more}`,
  ];
  const words = [
    // Interpreted: a guest under nested KVM may hang.
    "-accel tcg,thread=multi -cpu max -smp 2 -m 1024 -no-reboot -nic none",
    "-nographic -monitor none -serial stdio",
  ].flatMap((line) => line.split(" "));
  const start = ["-kernel", images.kernel, "-initrd", images.initial];
  const told = ["-append", `console=ttyS0 quiet panic=-1 random.trust_cpu=on phase=${phase}`];
  // The guest's flush reaches the file; what the guest only cached dies with it.
  const disks = [...drive(images.system, ",readonly=on"), ...drive(disk, ",cache=writeback")];
  const machine = spawn("qemu-system-x86_64", [...words, ...start, ...told, ...disks], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const late = setTimeout(() => machine.kill("SIGKILL"), patienceMs);
  let errors = "";
  machine.stderr.on("data", (chunk: Buffer) => (errors += chunk.toString()));
  const ended = new Promise<void>((settle, fail) => {
    machine.once("error", fail);
    machine.once("close", () => settle());
  });
  for await (const line of createInterface({ input: machine.stdout })) {
    const text = stripVTControlCharacters(line).trim();
    if (onLine(text)) machine.kill("SIGKILL");
  }
  await ended;
  clearTimeout(late);
  if (errors.trim() !== "") console.log(errors.trim());
}
