import { randomFor } from "./random.ts";

const SURNAMES = "贺庞夏雷倪齐康毛施陶戚谷俞韦葛奚彭鲁苗方花柳鲍史唐费岑薛滕殷罗毕郝邬安常乐于时傅";

const GIVEN = [
  "问松",
  "临溪",
  "见山",
  "望舒",
  "听雨",
  "知远",
  "守正",
  "怀谷",
  "砚田",
  "清和",
  "令仪",
  "景行",
  "思齐",
  "致远",
  "明夷",
  "若谷",
  "行简",
  "弘毅",
  "敏行",
  "慎之",
  "乐山",
  "向晚",
  "朝歌",
  "归舟",
  "伯言",
  "仲夏",
  "叔和",
  "季鹰",
  "元白",
  "亦真",
  "尚书",
  "允恭",
  "克让",
  "维桢",
  "含章",
  "履霜",
  "辨疑",
  "执中",
  "秉文",
  "无咎",
  "既明",
  "有恒",
  "自新",
  "可久",
  "同尘",
  "观澜",
  "止水",
  "扶摇",
] as const;

const PRIME_STEP = 11;

/** The name of the nth official. No two are alike, and none is anybody's on purpose. */
export function officialName(nth: number): string {
  const start = randomFor("officials").whole(0, SURNAMES.length - 1);
  const surname = SURNAMES[(start + nth * PRIME_STEP) % SURNAMES.length] ?? "";
  const given = GIVEN[(nth * 5 + Math.floor(nth / GIVEN.length)) % GIVEN.length] ?? "";
  return surname + given;
}
