/** Opens the browser's own file chooser; null where the user closed it. */
export function chooseUpload(page: Document): Promise<File | null> {
  const input = page.createElement("input");
  input.type = "file";
  input.accept = ".roleloom,application/json";
  input.hidden = true;
  // Outside of the page it could be collected while the chooser is open.
  page.body.append(input);
  return new Promise((resolve) => {
    const settle = (file: File | null) => {
      input.remove();
      resolve(file);
    };
    input.addEventListener("change", () => settle(input.files?.[0] ?? null), { once: true });
    input.addEventListener("cancel", () => settle(null), { once: true });
    input.click();
  });
}

/** Long enough for the browser to have taken the content over. */
const keepDownloadMs = 60_000;

export function startDownload(page: Document, name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = page.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), keepDownloadMs);
}
