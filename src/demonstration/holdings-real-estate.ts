import type { InventedPerson, Line } from "./debtors.ts";
import type { Holding } from "./holdings.ts";
import { realEstateCertificate, realEstateUnitNumber } from "./numbers.ts";
import { randomFor } from "./random.ts";

type HouseState = "registered" | "advance_notice" | "contract_filed" | "presale_unsold";
type House = {
  readonly area: readonly [least: number, most: number];
  readonly use: string;
  readonly state: HouseState;
  readonly isMortgaged?: boolean;
  readonly isSoleResidence?: boolean;
};
type Land = { readonly area: readonly [least: number, most: number]; readonly use: string };

const HOME = { use: "住宅", state: "registered" } as const;

const HOUSES: { readonly [L in Line]: readonly House[] } = {
  farmer: [],
  shopkeeper: [{ ...HOME, area: [86, 132], isSoleResidence: true }],
  driver: [],
  employee: [{ ...HOME, area: [89, 121], isMortgaged: true }],
  trader: [
    { ...HOME, area: [118, 168], isMortgaged: true },
    { area: [42, 96], use: "商业服务", state: "registered" },
  ],
  prisoner: [{ ...HOME, area: [78, 102] }],
  poor: [],
  developer: [
    { area: [92, 128], use: "住宅", state: "presale_unsold" },
    { area: [92, 128], use: "住宅", state: "presale_unsold" },
    { area: [240, 420], use: "商业服务", state: "registered", isMortgaged: true },
  ],
  builder: [{ area: [130, 260], use: "办公", state: "registered" }],
  factory: [{ area: [2100, 6400], use: "工业", state: "registered", isMortgaged: true }],
};

const LANDS: { readonly [L in Line]: readonly Land[] } = {
  farmer: [],
  shopkeeper: [],
  driver: [],
  employee: [],
  trader: [],
  prisoner: [],
  poor: [],
  developer: [{ area: [18_600, 41_000], use: "城镇住宅用地" }],
  builder: [],
  factory: [{ area: [9_800, 26_500], use: "工业用地" }],
};

const MORTGAGEES = [
  "中国建设银行上蔡支行",
  "河南上蔡农村商业银行",
  "中国农业银行上蔡县支行",
] as const;

export function landAndHousesOf(person: InventedPerson): readonly Holding[] {
  return [
    ...HOUSES[person.line].map((house, nth) => houseOf(person, house, nth)),
    ...LANDS[person.line].map((land, nth) => landOf(person, land, nth)),
  ];
}

function houseOf(person: InventedPerson, house: House, nth: number): Holding {
  const purpose = `${person.key} house ${nth}`;
  const random = randomFor(purpose);
  const unit = realEstateUnitNumber("house", purpose);
  const certificate = realEstateCertificate(random.whole(2017, 2023), purpose);
  const place = placeOf(person, house, nth);
  const isRegistered = house.state === "registered";
  return {
    kind: "real_estate",
    bankId: null,
    identifier: unit,
    label: isRegistered ? `${place} ${certificate}` : place,
    valueYuan: null,
    flags: house.isSoleResidence ? ["sole_residence"] : [],
    fields: {
      unit_number: unit,
      ...(isRegistered && { certificate_number: certificate }),
      location: place,
      area: `${random.whole(...house.area)}.${random.digits(2)}`,
      use: house.use,
      ownership: person.personKind === "natural" && nth === 0 ? "共同共有(夫妻)" : "单独所有",
      mortgages: house.isMortgaged
        ? mortgage(random.pick(MORTGAGEES), random.whole(18, 260))
        : "无",
      seals: "无",
      house_state: house.state,
    },
  };
}

function placeOf(person: InventedPerson, house: House, nth: number): string {
  const random = randomFor(`${person.key} place ${nth}`);
  if (house.state === "presale_unsold") {
    return `上蔡县鹭栖湖路 1 号鹭栖园 ${random.whole(1, 12)} 号楼 ${random.whole(2, 17)}0${random.whole(1, 4)} 室`;
  }
  if (person.personKind === "company" || (nth === 0 && person.address.includes("室"))) {
    return person.address.replace("河南省", "");
  }
  const street = random.pick(["望星路", "白圭街", "重九苑", "听澜路", "北辰路"]);
  const ground =
    house.use === "住宅" ? `${random.whole(2, 11)}0${random.whole(1, 3)} 室` : "临街商铺";
  return `上蔡县${street} ${random.whole(3, 199)} 号 ${random.whole(1, 9)} 号楼 ${ground}`;
}

function landOf(person: InventedPerson, land: Land, nth: number): Holding {
  const purpose = `${person.key} land ${nth}`;
  const random = randomFor(purpose);
  const unit = realEstateUnitNumber("land", purpose);
  const certificate = realEstateCertificate(random.whole(2016, 2022), purpose);
  const place = person.address.replace("河南省", "");
  return {
    kind: "land",
    bankId: null,
    identifier: unit,
    label: `${place} ${certificate}`,
    valueYuan: null,
    flags: [],
    fields: {
      unit_number: unit,
      certificate_number: certificate,
      location: place,
      area: `${random.whole(...land.area)}.${random.digits(2)}`,
      use: land.use,
      ownership: "单独所有",
      mortgages: random.isOneIn(2)
        ? mortgage(random.pick(MORTGAGEES), random.whole(300, 1800))
        : "无",
      seals: "无",
      land_right: "granted",
      premium_paid: "full",
    },
  };
}

function mortgage(bank: string, tenThousands: number): string {
  return `${bank},第一顺位,担保额 ${tenThousands} 万元`;
}
