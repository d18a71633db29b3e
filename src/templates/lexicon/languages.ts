const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** The commonest function words of each language: enough to tell English from the others, not to name every language. */
export const functionWords: Readonly<Record<string, ReadonlySet<string>>> = {
  en: words(
    'the a an and or of to in on for with is are be if when this that it you your not do from by at as any all new then each every my me use only no has have will should after before',
  ),
  de: words(
    'der die das und oder ein eine einen dem den des zu im in auf für mit ist sind wenn nicht du dein von bei als alle neue dann jede jeden jeder mein mir nur kein hat wird soll nach vor sie ich es bitte noch schon zum zur über',
  ),
  fr: words(
    'le la les un une des et ou de du à au aux dans sur pour avec est sont si ne pas ce cette il vous votre tu ton que qui par tous toutes nouveau puis chaque mon moi sans a sera après avant',
  ),
  es: words(
    'el la los las un una unos y o de del al en sobre para con es son si no este esta que se su tu por todos todas nuevo luego cada mi me sin ha será después antes lo como',
  ),
  pt: words(
    'o a os as um uma e ou de do da dos das em no na para com é são se não este esta que seu sua por todos novo depois cada meu me sem foi será antes como ao',
  ),
  it: words(
    'il lo la i gli le un una e o di del della dei in nel sul per con è sono se non questo questa che tuo tua da tutti nuovo poi ogni mio mi senza ha sarà dopo prima come al',
  ),
  nl: words(
    'de het een en of van te in op voor met is zijn als niet dit dat je jouw uit door bij alle nieuwe dan elke mijn mij zonder heeft zal na voordat naar aan ook',
  ),
  sv: words(
    'och eller en ett den det de till i på för med är om inte denna du din från av vid alla nya sedan varje min mig utan har ska efter innan som',
  ),
  pl: words(
    'i lub w na do z ze o dla jest są jeśli nie ten ta to który ty twój od przez przy wszystkie nowe potem każdy mój mnie bez ma będzie po przed się jak',
  ),
  tr: words(
    've veya bir bu şu için ile değil eğer her tüm yeni sonra önce ne gibi kadar daha çok mı mi da de en var yok olan olarak',
  ),
}
