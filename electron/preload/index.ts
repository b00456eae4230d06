import { contextBridge, type IpcRendererEvent, ipcRenderer } from "electron";
import { bridgeName, eventChannel, requestChannel } from "../../shared/ipc/channels.ts";
import type { Bridge, HostEvent } from "../../shared/ipc/contract.ts";

/** The only door between the page and the program. The main process checks everything that comes through. */
const bridge: Bridge = {
  platform: process.platform === "darwin" || process.platform === "win32" ? process.platform : "linux",
  request: (route, request) => ipcRenderer.invoke(requestChannel, route, request),
  onEvent(listener) {
    const deliver = (_event: IpcRendererEvent, event: HostEvent): void => listener(event);
    ipcRenderer.on(eventChannel, deliver);
    return () => {
      ipcRenderer.off(eventChannel, deliver);
    };
  },
};

contextBridge.exposeInMainWorld(bridgeName, bridge);
