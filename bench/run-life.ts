import { benchLife } from "./life.ts";
import { print } from "./measure.ts";
print(await benchLife());
