import type { InventedPerson, Line } from "./debtors.ts";
import type { Holding } from "./holdings.ts";
import { plateNumber, vehicleIdentification } from "./numbers.ts";
import { PRISON } from "./places.ts";
import { randomFor } from "./random.ts";
import { formatYuan } from "#kit/money.ts";

type Vehicle = {
  readonly brand: string;
  readonly maker: string;
  readonly type: string;
  readonly isElectric?: boolean;
};

const CAR = { type: "小型轿车" } as const;
const TRUCK = { brand: "解放 J6P 牵引车", maker: "LFWS", type: "重型半挂牵引车" } as const;

const VEHICLES: { readonly [L in Line]: readonly Vehicle[] } = {
  farmer: [],
  shopkeeper: [{ ...CAR, brand: "长安逸动", maker: "LS5A" }],
  driver: [TRUCK, { ...CAR, brand: "五菱宏光", maker: "LZWA" }],
  employee: [{ ...CAR, brand: "比亚迪秦 PLUS", maker: "LGXC", isElectric: true }],
  trader: [{ ...CAR, brand: "大众帕萨特", maker: "LSVA" }],
  prisoner: [],
  poor: [],
  developer: [
    { ...CAR, brand: "奥迪 A6L", maker: "LFVA" },
    { ...CAR, brand: "别克 GL8", maker: "LSGU" },
  ],
  builder: [{ brand: "三一混凝土泵车", maker: "LFCN", type: "重型特殊结构货车" }],
  factory: [{ brand: "福田欧曼厢式货车", maker: "LVBV", type: "重型厢式货车" }],
};

export function vehiclesOf(person: InventedPerson): readonly Holding[] {
  return VEHICLES[person.line].map((vehicle, nth) => {
    const purpose = `${person.key} vehicle ${nth}`;
    const random = randomFor(purpose);
    const plate = plateNumber(purpose, vehicle.isElectric ?? false);
    return {
      kind: "vehicle",
      bankId: null,
      identifier: plate,
      label: `${plate} ${vehicle.brand}`,
      valueYuan: null,
      flags: [],
      fields: {
        plate_number: plate,
        brand: vehicle.brand,
        vehicle_type: vehicle.type,
        vin: vehicleIdentification(vehicle.maker, purpose),
        registered_on: `20${random.whole(17, 24)}-0${random.whole(1, 9)}-0${random.whole(1, 9)}`,
        registry: "驻马店市公安局交通警察支队车辆管理所上蔡分所",
        vehicle_status: "normal",
        seals: "无",
      },
    };
  });
}

/** What the police know of where somebody lives. */
export function personRecordsOf(person: InventedPerson): readonly Holding[] {
  if (person.personKind !== "natural") return [];
  const record = (kind: string, name: string, content: string, place: string): Holding => ({
    kind: "person",
    bankId: null,
    identifier: `${kind} ${person.identityNumber}`,
    label: `${name} ${content}`,
    valueYuan: null,
    flags: [],
    fields: { record_kind: kind, place, content },
  });
  const household = record("household", "户籍", `${person.address},户主本人`, person.address);
  if (person.line !== "driver" && person.line !== "trader") return [household];
  const city = randomFor(`residence ${person.key}`).pick([
    "郑州市管城回族区",
    "东莞市虎门镇",
    "苏州市吴江区",
  ]);
  return [household, record("residence", "居住登记", `${city}登记暂住`, city)];
}

export function inmatesOf(person: InventedPerson): readonly Holding[] {
  if (person.line !== "prisoner") return [];
  const random = randomFor(`inmate ${person.key}`);
  const balance = formatYuan(BigInt(random.whole(60_000, 420_000)));
  return [
    {
      kind: "inmate",
      bankId: null,
      identifier: `inmate ${person.identityNumber}`,
      label: `${PRISON.name} 狱内账户`,
      valueYuan: balance,
      flags: [],
      fields: {
        prison: PRISON.name,
        inmate_number: `41${random.digits(8)}`,
        term_ends_on: `2029-0${random.whole(1, 9)}-1${random.whole(0, 9)}`,
        balance,
        labour_pay: formatYuan(BigInt(random.whole(9_000, 26_000))),
        kept_for_living: "300.00",
      },
    },
  ];
}
