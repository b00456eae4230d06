import { join } from "node:path";
import type { CustomScheme } from "electron";
import { assetNameOf, contentTypeOf } from "../../shared/serving/assets.ts";
import { securityHeaders } from "../../shared/serving/policy.ts";
import { appScheme, isAppAddress } from "./app-address.ts";
import type { FileSystem } from "./file-system.ts";

/** Standard and secure: addresses have an origin, and the page may use what browsers keep for safe contexts. */
export const schemePrivileges: CustomScheme = {
  scheme: appScheme,
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
};

type AssetFiles = Pick<FileSystem, "readdir" | "readFile">;

/** Names of the files in the window's folder, relative, with forward slashes; links are left out. */
export async function listAssets(fs: AssetFiles, folder: string, prefix = ""): Promise<readonly string[]> {
  const entries = await fs.readdir(join(folder, prefix), { withFileTypes: true });
  const names = entries.map(async (entry) => {
    const name = `${prefix}${entry.name}`;
    if (entry.isDirectory()) return listAssets(fs, folder, `${name}/`);
    return entry.isFile() ? [name] : [];
  });
  return (await Promise.all(names)).flat();
}

function answer(status: number, headers: Record<string, string> = {}): Response {
  return new Response(null, { status, headers: { ...securityHeaders, ...headers } });
}

/** Answers requests for the window's files, and only for the names that were listed when the program started. */
export function createAssetServer(fs: AssetFiles, folder: string, names: readonly string[]) {
  const listed = new Set(names);
  return async (request: Pick<Request, "url" | "method">): Promise<Response> => {
    if (!isAppAddress(request.url)) return answer(404);
    if (request.method !== "GET") return answer(405, { allow: "GET" });
    const name = assetNameOf(new URL(request.url).pathname);
    if (name === null || !listed.has(name)) return answer(404);
    const bytes = await fs.readFile(join(folder, name));
    return new Response(new Uint8Array(bytes), {
      headers: { ...securityHeaders, "content-type": contentTypeOf(name) },
    });
  };
}
