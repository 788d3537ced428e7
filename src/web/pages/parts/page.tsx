import { Page as Sheet } from "../../parts/page.tsx";
import { Batches } from "./batches.tsx";
import { Buttons } from "./buttons.tsx";
import { Display } from "./display.tsx";
import { Fields } from "./fields.tsx";
import { Overlays } from "./overlays.tsx";
import { States } from "./states.tsx";
import { Tables } from "./table.tsx";

/** Every part, live, for whoever writes a page. */
export function Page() {
  return (
    <Sheet
      title="界面部件"
      lead="供开发者查阅：每个部件的用途、写法与实例。样例均为虚构。"
      crumbs={[{ name: "首页", to: "/" }]}
    >
      <Buttons />
      <States />
      <Tables />
      <Fields />
      <Batches />
      <Display />
      <Overlays />
    </Sheet>
  );
}
