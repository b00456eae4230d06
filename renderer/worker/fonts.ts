import regular from "@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf?url";
import semibold from "@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf?url";

/** A worker does not see the page's fonts, and loads the same files for itself. */
export async function loadWorkerFonts(): Promise<void> {
  if (!("fonts" in self && self.fonts instanceof FontFaceSet)) return;
  for (const [weight, url] of [
    ["400", regular],
    ["600", semibold],
  ] as const) {
    const face = new FontFace("Inter", `url(${JSON.stringify(url)})`, { weight });
    self.fonts.add(face);
    await face.load();
  }
}
