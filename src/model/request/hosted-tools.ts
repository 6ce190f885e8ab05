/** Tools that the server itself runs while it answers. */
export const hostedTools = ['web-search', 'web-fetch', 'code-interpreter', 'image-generation'] as const;

export type HostedTool = (typeof hostedTools)[number];
