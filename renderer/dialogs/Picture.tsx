import { useEffect, useMemo, useState } from "react";
import type { Scene } from "../../shared/scene/scene.ts";
import { sceneToSvg } from "../../shared/scene/svg.ts";

type Props = {
  readonly scene: Scene;
  readonly isTransparent?: boolean;
  readonly className?: string | undefined;
};

/** A scene as a picture: the same SVG that an export writes, so what is previewed is what comes out. */
export function Picture({ scene, isTransparent = false, className }: Props) {
  const svg = useMemo(() => sceneToSvg(scene, { isTransparent }), [scene, isTransparent]);
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const created = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
    setAddress(created);
    return () => URL.revokeObjectURL(created);
  }, [svg]);
  return <img className={className} src={address} alt={scene.title} draggable={false} />;
}
