import { Loader } from "@mantine/core";
import { useEffect, useRef } from "react";
import type { ThemeName } from "../../shared/scene/scene.ts";
import type { Preview } from "../worker/jobs.ts";
import classes from "./ExportDialog.module.css";

type Props = {
  readonly preview: Preview | null;
  readonly theme: ThemeName;
  readonly isTransparent: boolean;
};

/** The picture to come, small; drawn elsewhere, so that the window never waits for it. */
export function ExportPreview({ preview, theme, isTransparent }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const element = canvas.current;
    if (element === null || preview === null) return;
    const { picture } = preview;
    element.width = picture.width;
    element.height = picture.height;
    element.getContext("2d")?.drawImage(picture, 0, 0);
  }, [preview]);
  return (
    <figure
      className={classes.preview}
      data-transparent={isTransparent}
      data-theme={theme}
      aria-label="Preview"
      aria-busy={preview === null}
    >
      {preview === null ? (
        <Loader aria-hidden />
      ) : (
        <canvas ref={canvas} className={classes.picture} role="img" aria-label={preview.title} />
      )}
    </figure>
  );
}
