export const PROFILES = ["demonstration", "production"] as const;
export type Profile = (typeof PROFILES)[number];

export const LOG_LEVELS = ["debug", "info", "warn", "error"] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** One setting. `check` answers what is wrong with a text, or nothing. */
export type SettingRule = {
  readonly key: string;
  /** The text taken when none is given; null when there is none or it depends on the account. */
  readonly fallback: string | null;
  /** The default as a reader is told it, where `fallback` does not say it. */
  readonly fallbackSaid?: string;
  readonly meaning: string;
  readonly mend: string;
  readonly check: (text: string) => string | undefined;
};

const DEMONSTRATION_PASSWORD_LENGTH_MIN = 8;

/** Every setting of the product. docs/configuration.md is printed from this table. */
export const SETTING_TABLE = [
  {
    key: "LIANDONG_PORT",
    fallback: "8080",
    meaning: "网页服务的端口",
    mend: "请给出 1 到 65535 之间没有被占用的端口,例如 LIANDONG_PORT=8081",
    check: (text) => wholeNumber(text, 1, 65_535),
  },
  {
    key: "LIANDONG_HOST",
    fallback: "127.0.0.1",
    meaning:
      "网页服务监听的地址。只有本机能访问 127.0.0.1;供局域网访问时填本机地址或 0.0.0.0,并应放在提供 HTTPS 的反向代理之后",
    mend: "请填主机名或 IP 地址,例如 LIANDONG_HOST=0.0.0.0",
    check: (text) =>
      /^[A-Za-z0-9.:_-]+$/.test(text) ? undefined : `“${text}”不是主机名或 IP 地址`,
  },
  {
    key: "LIANDONG_DATA",
    fallback: null,
    fallbackSaid:
      "root 账号为 `/var/lib/liandong`;其他账号为 `$XDG_DATA_HOME/liandong`,未设时为 `~/.local/share/liandong`",
    meaning: "数据目录:数据库、附件、日志、生成的密码都在其中。备份它就备份了一切文件",
    mend: "请填一个可写的目录的绝对路径,例如 LIANDONG_DATA=/srv/liandong",
    check: (text) => (/^(\/|[A-Za-z]:[\\/])/.test(text) ? undefined : `“${text}”不是绝对路径`),
  },
  {
    key: "LIANDONG_CONFIG",
    fallback: null,
    fallbackSaid: "数据目录中的 `liandong.config.json`(可以没有)",
    meaning: "配置文件的路径。文件是一个 JSON 对象,键与环境变量同名;同一项环境变量优先",
    mend: "请填配置文件的绝对路径",
    check: (text) => (/^(\/|[A-Za-z]:[\\/])/.test(text) ? undefined : `“${text}”不是绝对路径`),
  },
  {
    key: "LIANDONG_PROFILE",
    fallback: "demonstration",
    meaning:
      "`demonstration` 为演示:首次启动装入虚构的示范县;`production` 为正式使用:不装入任何数据,并拒绝演示数据库",
    mend: "请填 demonstration(演示)或 production(正式)",
    check: (text) => oneOf(text, PROFILES),
  },
  {
    key: "LIANDONG_DEMO_PASSWORD",
    fallback: null,
    fallbackSaid: "每个账号各自生成,写在数据目录的 `demonstration-passwords.txt`",
    meaning: "只用于演示:全部演示账号共用的一个密码",
    mend: `请给出至少 ${DEMONSTRATION_PASSWORD_LENGTH_MIN} 个字符的密码`,
    check: (text) =>
      text.length < DEMONSTRATION_PASSWORD_LENGTH_MIN
        ? `少于 ${DEMONSTRATION_PASSWORD_LENGTH_MIN} 个字符`
        : undefined,
  },
  {
    key: "DATABASE_URL",
    fallback: null,
    fallbackSaid: "自带的 PostgreSQL 18,数据在数据目录中",
    meaning:
      "改用外部的 PostgreSQL(15 或更新)。账号须拥有该数据库并能建角色;若另给 DATABASE_OWNER_URL,则这里是应用程序自己的登录",
    mend: "格式为 postgresql://账号:密码@主机:5432/数据库",
    check: databaseAddress,
  },
  {
    key: "DATABASE_OWNER_URL",
    fallback: null,
    fallbackSaid: "与 DATABASE_URL 相同",
    meaning:
      "外部 PostgreSQL 上数据库所有者的登录,只用于升级数据库;给出后,DATABASE_URL 的账号可以不拥有任何东西",
    mend: "格式为 postgresql://账号:密码@主机:5432/数据库",
    check: databaseAddress,
  },
  {
    key: "LIANDONG_LOG_LEVEL",
    fallback: "info",
    meaning: "日志的详细程度,由详到略:`debug`、`info`、`warn`、`error`",
    mend: "请填 debug、info、warn 或 error",
    check: (text) => oneOf(text, LOG_LEVELS),
  },
  {
    key: "LIANDONG_LOG_KEEP_DAYS",
    fallback: "190",
    meaning: "运行日志保留的天数。网络安全法要求网络日志留存不少于六个月",
    mend: "请填 1 到 3650 之间的天数",
    check: (text) => wholeNumber(text, 1, 3650),
  },
] as const satisfies readonly SettingRule[];

export type SettingKey = (typeof SETTING_TABLE)[number]["key"];

export function findSetting(key: string): SettingRule | undefined {
  return SETTING_TABLE.find((row) => row.key === key);
}

function wholeNumber(text: string, least: number, most: number): string | undefined {
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  return value >= least && value <= most
    ? undefined
    : `“${text}”不是 ${least} 到 ${most} 之间的整数`;
}

function oneOf(text: string, allowed: readonly string[]): string | undefined {
  return allowed.includes(text) ? undefined : `不认识“${text}”`;
}

// The text may hold a password, so it is never repeated.
function databaseAddress(text: string): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^postgres(ql)?:$/.test(url.protocol)) return "不是 PostgreSQL 的连接地址";
  return url.pathname.length > 1 ? undefined : "连接地址里没有数据库名";
}
