/** Words of effects that ship an artefact to a registry, a host or a remote. */
export const shippingWords =
  /\b(?:deploy\w*|publish\w*|docker|images?|artifacts?|packages?|terraform|kubectl|helm\w*|cdk|sls|sam|pulumi|railway|gcloud|aws|convex|supabase|argocd|eas|vsce|ovsx|gem|bun|changelogen|semantic-release|goreleaser|nuget|make|wrangler|vercel|netlify|fly(?:ctl)?|npm|pnpm|yarn|cargo|twine|git push|branch|release|rollout|tag|pages)\b|^push(?: (?:image|tag|branch|commit|change)\w*)?$/i
