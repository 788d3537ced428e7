import { benchHttp } from "./http.ts";
import { print } from "./measure.ts";
print(await benchHttp());
