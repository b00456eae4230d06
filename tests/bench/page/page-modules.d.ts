/** What the pages use of the peers, so that types hold where the peers are not installed. */

declare module "cytoscape" {
  type Core = {
    one(event: "render", act: () => void): void;
    pan(): { readonly x: number; readonly y: number };
    zoom(): number;
  };
  const cytoscape: (options: object) => Core;
  export = cytoscape;
}

declare module "html-to-image" {
  type Options = { width: number; height: number; pixelRatio: number; style: Record<string, string> };
  export const toPng: (element: HTMLElement, options: Options) => Promise<string>;
}

declare module "*.css" {}
