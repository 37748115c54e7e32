// The signs of how a period of a duty stands.
export const SIGNS = { done: "●", due: "○", ahead: "·", excused: "!", missed: "✗" } as const;
