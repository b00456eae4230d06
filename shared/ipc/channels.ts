/** One channel for questions from a page, one for news to it. Apart from the contract, so that the preload script carries no schemas. */
export const requestChannel = "roleloom:request";
export const eventChannel = "roleloom:event";
/** Name under which the preload script exposes `Bridge` on the page's global object. */
export const bridgeName = "roleloom";
