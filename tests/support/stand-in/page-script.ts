/**
 * What a page runs before its own scripts: the preload bundle, unmodified, with the `electron` it requires
 * made of two bindings. Only the main frame gets it, as in a window without preloads in sub-frames.
 */

export const invokeBinding = "__standInInvoke";
export const keyBinding = "__standInKey";
export const deliverName = "__standInDeliver";

type Listener = (event: object, ...given: unknown[]) => void;
type PreloadModule = (require: (name: string) => unknown, process: { readonly platform: string }) => void;

type Names = { readonly invoke: string; readonly deliver: string };

/** Runs in the page. Self-contained, since its source is what is sent there. */
function install(preload: PreloadModule, platform: string, names: Names): void {
  if (window.top !== window) return;
  const page = window as unknown as Record<string, (...given: unknown[]) => Promise<unknown>>;
  const invoke = page[names.invoke];
  const listeners = new Map<string, Set<Listener>>();
  const of = (channel: string): Set<Listener> => {
    const present = listeners.get(channel) ?? new Set();
    listeners.set(channel, present);
    return present;
  };
  const frozen = (value: unknown): unknown => {
    if (typeof value !== "object" || value === null) return value;
    Object.values(value).forEach(frozen);
    return Object.freeze(value);
  };
  const ipcRenderer = {
    invoke: (...given: unknown[]) => invoke?.(...structuredClone(given)),
    on: (channel: string, listener: Listener) => of(channel).add(listener),
    off: (channel: string, listener: Listener) => of(channel).delete(listener),
  };
  const contextBridge = {
    exposeInMainWorld: (name: string, api: object) =>
      Object.defineProperty(window, name, { value: frozen(api), enumerable: true }),
  };
  Object.defineProperty(window, names.deliver, {
    value: (channel: string, ...given: unknown[]) => {
      for (const listener of [...of(channel)]) listener({}, ...given);
    },
  });
  const electron = { contextBridge, ipcRenderer };
  preload(
    (name) => {
      if (name === "electron") return electron;
      throw new Error(`A sandboxed preload script cannot require ${name}`);
    },
    { platform },
  );
}

/** Runs in the page: a key that neither the page nor a text field took goes to the menu, as on a real desktop. */
function passKeysOn(binding: string): void {
  if (window.top !== window) return;
  let inputs = 0;
  window.addEventListener("input", () => {
    inputs += 1;
  });
  window.addEventListener("keydown", (event) => {
    const before = inputs;
    const key = event.key === "+" ? "Plus" : event.key.length === 1 ? event.key.toUpperCase() : event.key;
    const words = [event.ctrlKey || event.metaKey ? "CmdOrCtrl" : "", event.shiftKey ? "Shift" : "", key];
    setTimeout(() => {
      if (event.defaultPrevented || inputs !== before) return;
      const send = (window as unknown as Record<string, ((accelerator: string) => void) | undefined>)[
        binding
      ];
      send?.(words.filter((word) => word !== "").join("+"));
    });
  });
}

export function pageScript(preloadSource: string, platform: NodeJS.Platform): string {
  const preload = `function (require, process) { const exports = {}, module = { exports };\n${preloadSource}\n}`;
  const names = { invoke: invokeBinding, deliver: deliverName };
  return `(${install.toString()})(${preload}, ${JSON.stringify(platform)}, ${JSON.stringify(names)});
(${passKeysOn.toString()})(${JSON.stringify(keyBinding)});`;
}
