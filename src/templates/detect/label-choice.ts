const choice =
  /\blabels?\b[^.;]{0,40}\b(?:available|defined|exists?)\b[^.;]{0,12}\b(?:in|for|on)\s+(?:this|the|your)\s+repo\w*|\b(?:available|existing|allowed|valid|repository|repo)\s+(?:\w+\s+)?labels?\b|\b(?:list|set) of (?:the )?(?:\w+ )?labels?\b|\blabel list\b|\blabels? from (?:the |this )?(?:\w+ )?(?:provided|available|given|list)\b/i

/** Are the labels that there are to choose from meant, and not those that a record has? "Fetch the labels available in this repository". */
export function choosesLabels(text: string): boolean {
  return choice.test(text) && !/\balready (?:has|have|labell?ed|applied|triaged)\b/i.test(text)
}
