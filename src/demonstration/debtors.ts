import { inventedCreditCode, inventedIdentityNumber, mobileNumber } from "./numbers.ts";
import { derivedId } from "#shell/derived-id.ts";

/** A person or company of the county, as the court's papers name it. Nobody here exists. */
export type InventedPerson = {
  readonly key: string;
  readonly personKind: "natural" | "company";
  readonly name: string;
  readonly identityKind: "identity_card" | "credit_code";
  readonly identityNumber: string;
  readonly gender: "male" | "female" | null;
  readonly born: string | null;
  readonly address: string;
  readonly phone: string;
  readonly legalRepresentative: string | null;
  readonly line: Line;
};

/** How somebody lives, which decides what the registers know about him. */
export type Line =
  | "farmer"
  | "shopkeeper"
  | "driver"
  | "employee"
  | "developer"
  | "builder"
  | "factory"
  | "trader"
  | "prisoner"
  | "poor";

type PersonRow = readonly [
  name: string,
  gender: "m" | "f",
  born: string,
  line: Line,
  address: string,
];
type CompanyRow = readonly [name: string, line: Line, representative: string, address: string];

const PERSONS: readonly PersonRow[] = [
  ["程砚秋禾", "m", "1979-03-14", "shopkeeper", "蔡都街道望星路 18 号院 2 号楼 502 室"],
  ["祝云舟", "m", "1984-11-02", "driver", "芦岗街道听松街 7 号"],
  ["阮青黛", "f", "1988-06-21", "shopkeeper", "蔡都街道墨竹巷 33 号"],
  ["邬望川", "m", "1972-01-09", "farmer", "黄埠镇鹭栖村 4 组"],
  ["喻知秋", "f", "1990-09-17", "employee", "重阳街道重九苑 5 号楼 1101 室"],
  ["柏砺行", "m", "1968-05-30", "trader", "蔡都街道白圭街 61 号"],
  ["卓晚晴", "f", "1993-12-05", "employee", "卧龙街道卧牛坡小区 3 号楼 302 室"],
  ["闵逐浪", "m", "1981-07-26", "driver", "洙湖镇望舒村 2 组"],
  ["鄢伯钧", "m", "1965-02-18", "farmer", "塔桥镇石榴湾村 6 组"],
  ["仝沐风", "m", "1987-04-11", "shopkeeper", "蔡都街道望星路 96 号"],
  ["靳采薇", "f", "1976-10-28", "trader", "芦岗街道采菱路 22 号"],
  ["宓怀瑾", "m", "1970-08-03", "poor", "黄埠镇沙鸥村 1 组"],
  ["蔺长亭", "m", "1983-03-22", "driver", "洙湖镇长亭村 9 组"],
  ["卜念慈", "f", "1991-05-08", "employee", "重阳街道重九苑 9 号楼 604 室"],
  ["郦问渠", "m", "1977-12-19", "trader", "蔡都街道问渠路 5 号"],
  ["车载酒", "m", "1974-06-13", "prisoner", "塔桥镇杏花村 3 组"],
  ["糜星移", "m", "1989-02-27", "shopkeeper", "卧龙街道星移巷 14 号"],
  ["甄稚鱼", "f", "1995-07-07", "employee", "蔡都街道稚鱼里 2 号楼 201 室"],
  ["冉守拙", "m", "1966-09-25", "farmer", "黄埠镇守拙村 7 组"],
  ["池上雨", "f", "1982-01-31", "shopkeeper", "芦岗街道听松街 41 号"],
  ["应北辰", "m", "1986-10-10", "builder", "蔡都街道北辰路 77 号"],
  ["满江红叶", "f", "1973-11-23", "trader", "洙湖镇红叶村 5 组"],
  ["晁未央", "m", "1992-08-16", "driver", "塔桥镇未央村 2 组"],
  ["步青云梯", "m", "1980-04-04", "employee", "重阳街道登高路 19 号"],
  ["皮卷帘", "m", "1969-12-30", "poor", "洙湖镇卷帘村 8 组"],
  ["佘听澜", "f", "1985-03-03", "trader", "卧龙街道听澜路 28 号"],
];

const COMPANIES: readonly CompanyRow[] = [
  ["上蔡县鹭栖置业有限公司", "developer", "应北辰", "蔡都街道鹭栖湖路 1 号"],
  ["上蔡县墨竹桥建筑工程有限公司", "builder", "柏砺行", "芦岗街道墨竹桥路 12 号"],
  ["河南望舒面业有限公司", "factory", "邬望川", "上蔡县产业集聚区望舒路 8 号"],
  ["上蔡县石榴湾农产品有限公司", "trader", "鄢伯钧", "塔桥镇石榴湾村"],
  ["驻马店白圭商贸有限公司", "trader", "郦问渠", "蔡都街道白圭街 60 号"],
  ["上蔡县听松木业有限公司", "factory", "仝沐风", "芦岗街道听松街 100 号"],
  ["上蔡县长亭运输有限公司", "trader", "蔺长亭", "洙湖镇长亭村"],
  ["河南采菱服饰有限公司", "factory", "靳采薇", "上蔡县产业集聚区采菱路 3 号"],
  ["上蔡县北辰混凝土有限公司", "factory", "应北辰", "蔡都街道北辰路 80 号"],
  ["上蔡县登高劳务有限公司", "builder", "步青云梯", "重阳街道登高路 20 号"],
  ["上蔡县红叶养殖有限公司", "factory", "满江红叶", "洙湖镇红叶村"],
  ["上蔡县星移电子有限公司", "factory", "糜星移", "卧龙街道星移巷 16 号"],
  ["上蔡县问渠水利工程有限公司", "builder", "郦问渠", "蔡都街道问渠路 6 号"],
  ["上蔡县听澜酒店管理有限公司", "trader", "佘听澜", "卧龙街道听澜路 30 号"],
];

function person([name, gender, born, line, address]: PersonRow, at: number): InventedPerson {
  const isMale = gender === "m";
  const key = `p${at + 1}`;
  return {
    key,
    personKind: "natural",
    name,
    identityKind: "identity_card",
    identityNumber: inventedIdentityNumber(born, isMale ? "male" : "female"),
    gender: isMale ? "male" : "female",
    born,
    address: `河南省上蔡县${address}`,
    phone: mobileNumber(key),
    legalRepresentative: null,
    line,
  };
}

function company([name, line, representative, address]: CompanyRow, at: number): InventedPerson {
  const key = `c${at + 1}`;
  return {
    key,
    personKind: "company",
    name,
    identityKind: "credit_code",
    identityNumber: inventedCreditCode(at + 1),
    gender: null,
    born: null,
    address: address.startsWith("上蔡县") ? `河南省${address}` : `河南省上蔡县${address}`,
    phone: mobileNumber(key),
    legalRepresentative: representative,
    line,
  };
}

export const DEBTORS: readonly InventedPerson[] = [
  ...PERSONS.map(person),
  ...COMPANIES.map(company),
];

export function debtorOf(key: string): InventedPerson {
  const found = DEBTORS.find((debtor) => debtor.key === key);
  if (!found) throw new Error(`no debtor ${key}`);
  return found;
}

/** The same id that an import gives a person of this identity number. */
export function personIdOf(areaId: string, person: InventedPerson): string {
  return derivedId(`${areaId} ${person.identityKind} ${person.identityNumber}`);
}
