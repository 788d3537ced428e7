import type { ReactNode } from "react";

import { networkIsUp } from "../network.ts";
import { PATHS } from "../paths.ts";
import { KeyboardHelp } from "../parts/keyboard-help.tsx";
import { PageLink } from "../parts/page-link.tsx";
import { Toasts } from "../parts/toasts.tsx";
import type { Me } from "../session.ts";
import { useStore } from "../store.ts";
import { NETWORK_LOST, NETWORK_LOST_DETAIL } from "../text/faults.ts";
import { PRODUCT_NAME } from "../text/product.ts";
import { Mark } from "./mark.tsx";
import { navigationOf } from "./navigation-entries.ts";
import { Navigation } from "./navigation.tsx";
import { usePageKeys } from "./page-keys.ts";
import { PersonMenu } from "./person-menu.tsx";
import { SearchBox } from "./search-box.tsx";
import { SignInAgain } from "./sign-in-again.tsx";

export type FrameProps = {
  readonly me: Me | null;
  readonly children: ReactNode;
  /** Under every page: the bar of the demonstration. */
  readonly foot?: ReactNode;
};

/** What stands around every page: masthead, navigation, foot, and what may lie over it. */
export function Frame({ me, children, foot }: FrameProps) {
  usePageKeys();
  const isOfUnit = me !== null && me.unitId !== null;
  return (
    <div className="frame" data-foot={foot !== undefined || undefined}>
      <a className="skip-link" href="#main">
        跳到正文
      </a>
      <Masthead me={me} />
      <Navigation
        groups={navigationOf(me?.permissions ?? [], isOfUnit)}
        counts={me?.counts ?? {}}
      />
      <main id="main" className="main" tabIndex={-1}>
        <Troubles me={me} />
        {children}
      </main>
      {foot !== undefined && <footer className="foot">{foot}</footer>}
      <Toasts />
      <KeyboardHelp />
      <SignInAgain account={me?.login ?? ""} />
    </div>
  );
}

function Masthead({ me }: { readonly me: Me | null }) {
  return (
    <header className="masthead">
      <PageLink to={PATHS.home} className="masthead-home">
        <Mark />
        {PRODUCT_NAME}
      </PageLink>
      {me !== null && <Search me={me} />}
      <div className="masthead-end">
        <PersonMenu me={me} />
      </div>
    </header>
  );
}

function Search({ me }: { readonly me: Me }) {
  if (me.unitId !== null) return <SearchBox to={PATHS.inbox} />;
  return me.permissions.includes("view_cases") ? <SearchBox to={PATHS.cases} /> : null;
}

function Troubles({ me }: { readonly me: Me | null }) {
  const isUp = useStore(networkIsUp);
  return (
    <div role="status" className="not-printed">
      {!isUp && (
        <p className="line-trouble">
          {NETWORK_LOST}。{NETWORK_LOST_DETAIL}。
        </p>
      )}
      {me?.clock.isConfirmed === false && (
        <p className="line-trouble">时间待确认：系统时钟与记录不一致，期限与到期暂不自动处理。</p>
      )}
    </div>
  );
}
