// The rings and the map of modules as rules for dependency-cruiser.
// tools/cruise.ts runs them; test/boundaries.test.ts plants one violation of each and expects it caught.
const { MODULES } = require("../src/modules.ts");

const TEST = "\\.test\\.tsx?$";
const SOURCE = "^src/";

/** Files of one ring, its tests left out: a test may import everything. */
function ring(name) {
  return { path: `^src/${name}/`, pathNot: TEST };
}

/** A ring may reach no file of ours but those of the rings named. */
function inward(name, mayReach) {
  return {
    name: `ring-${name}`,
    comment: `${name} may import only: ${[name, ...mayReach].join(", ")}`,
    severity: "error",
    from: ring(name),
    to: { path: SOURCE, pathNot: [name, ...mayReach].map((other) => `^src/${other}/`) },
  };
}

/** Pure rings know neither Node nor packages, apart from those named. */
function pure(name, packages = []) {
  const allowed = packages.map((one) => `(^|/)node_modules/${one}/`);
  return {
    name: `pure-${name}`,
    comment: `${name} may not use node: modules or packages (allowed: ${packages.join(", ") || "none"})`,
    severity: "error",
    from: ring(name),
    to: {
      dependencyTypes: [
        "core",
        "npm",
        "npm-dev",
        "npm-optional",
        "npm-peer",
        "npm-no-pkg",
        "npm-unknown",
      ],
      ...(allowed.length > 0 ? { pathNot: allowed } : {}),
    },
  };
}

const RINGS = [
  inward("kit", []),
  inward("law", ["kit"]),
  inward("core", ["kit", "law"]),
  inward("contract", ["kit", "law", "core"]),
  inward("shell", ["kit", "law", "core", "contract"]),
  inward("web", ["kit", "law", "contract", "core"]),
  inward("demonstration", ["kit", "law", "core", "contract", "shell"]),
  pure("kit"),
  pure("law"),
  pure("core"),
  pure("contract", ["zod"]),
];

const VALUES = ["contract", "web"].map((name) => ({
  name: `types-only-${name}`,
  comment: `${name} may know the types of core, never its values`,
  severity: "error",
  from: ring(name),
  to: { path: "^src/core/", dependencyTypesNot: ["type-only"] },
}));

const WEB = [
  {
    name: "web-runs-in-a-browser",
    comment: "web may not use node: modules",
    severity: "error",
    from: ring("web"),
    to: { dependencyTypes: ["core"] },
  },
  {
    name: "web-has-no-calendar",
    comment: "the oldest browser has no Temporal: terms and days left are computed on the server",
    severity: "error",
    from: ring("web"),
    to: { path: "^src/kit/calendar\\.ts$", dependencyTypesNot: ["type-only"] },
  },
];

const ONE_DOOR = {
  name: "one-door",
  comment: "a core module is entered by its index.ts alone",
  severity: "error",
  from: { path: "^src/(?!core/)", pathNot: TEST },
  to: { path: "^src/core/[^/]+/(?!index\\.ts$)" },
};

const MAP = Object.entries(MODULES).map(([name, { uses }]) => ({
  name: `map-${name}`,
  comment: `by src/modules.ts ${name} uses only: ${uses.join(", ") || "nothing"}; and by the door`,
  severity: "error",
  from: { path: `^src/core/${name}/`, pathNot: TEST },
  to: {
    path: "^src/core/[^/]+/",
    pathNot: [`^src/core/${name}/`, ...uses.map((used) => `^src/core/${used}/index\\.ts$`)],
  },
}));

const UNMAPPED = {
  name: "map-names-every-module",
  comment: "a folder of core stands in src/modules.ts before it imports anything",
  severity: "error",
  from: { path: `^src/core/(?!(${Object.keys(MODULES).join("|")})/)[^/]+/`, pathNot: TEST },
  to: {},
};

const ORDER = [
  {
    name: "no-circle",
    comment: "two files that import each other are one file",
    severity: "error",
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
  },
  {
    name: "demonstration-is-loaded-late",
    comment: "the demonstration exists in no production start: only import() may reach it",
    severity: "error",
    from: { path: "^src/(?!demonstration/)", pathNot: TEST },
    to: { path: "^src/demonstration/", dynamic: false, dependencyTypesNot: ["type-only"] },
  },
  {
    name: "source-stands-alone",
    comment: "the product imports no test, tool or bench, and no development dependency",
    severity: "error",
    from: { path: SOURCE, pathNot: TEST },
    // The server builds stale pages at its start, with the tool that does it by hand.
    to: { path: "^(test|tools|bench)/|\\.test\\.tsx?$", pathNot: "^tools/build-web\\.ts$" },
  },
  {
    name: "no-development-dependency",
    comment: "what the product runs on is a dependency",
    severity: "error",
    from: { path: SOURCE, pathNot: TEST },
    to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only", "npm"] },
  },
  {
    name: "resolvable",
    comment: "an import leads to a file",
    severity: "error",
    from: {},
    // What the web builder makes itself has no file.
    to: { couldNotResolve: true, pathNot: "^virtual:" },
  },
];

module.exports = {
  forbidden: [...RINGS, ...VALUES, ...WEB, ONE_DOOR, ...MAP, UNMAPPED, ...ORDER],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".js", ".mjs", ".cjs", ".json", ".css"],
    },
  },
};
