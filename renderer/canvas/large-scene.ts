import type { Scene } from "../../shared/scene/scene.ts";

/** Parts beyond which a page of elements is no longer fluent, and a frame of an animation too long to follow. */
const mostElements = 500;

/** A large scene is painted, not built of elements, and does not animate. */
export const isLarge = ({ parts }: Scene): boolean => parts.length > mostElements;
