/**
 * The cues of the claim model: what is looked for in a sentence, and the words in which a writer hears of it. Weights
 * are fitted, not guessed; they stand in `weights.ts`. A cue of `side: 'none'` counts in the score and is never
 * named, because it says nothing to a writer by itself.
 */

/** Which verdict a cue may be named for. A `topic` speaks for a claim too, but is named after what the claim states. */
export type CueSide = 'for' | 'topic' | 'against' | 'none'

interface CueHead {
  readonly id: string
  readonly side: CueSide
  /** What the cue says to a writer, without the evidence, as in `gives a number`. */
  readonly words: string
}

/** A cue found by words or phrases: `terms` are separated by commas, `*` stands for any one word. */
export interface TermCue extends CueHead {
  readonly terms: string
}

/** A class of verbs, written for `inflect`; each gives one cue a form (`effect.present`, `effect.modal`, …). */
export interface VerbCue extends CueHead {
  readonly verbs: string
}

/** The forms that a verb class is counted in: `modal` after may, can, will …, `infinitive` after `to`. */
export const verbFrames = ['present', 'past', 'gerund', 'modal', 'infinitive', 'base'] as const

/** Verbs that say what something does to something, by kind. */
export const verbCues: readonly VerbCue[] = [
  {
    id: 'effect',
    side: 'for',
    words: 'states an effect',
    verbs:
      'reduce increase improve decrease lower raise boost enhance worsen relieve alleviate prevent protect promote help benefit damage harm impair weaken strengthen affect influence impact limit restrict slow accelerate treat cure heal ease stimulate inhibit suppress disrupt threaten kill destroy save eliminate mitigate minimize minimise maximize maximise aggravate exacerbate undermine hinder facilitate restore diminish shorten lengthen prolong delay hurt:hurt stop+ block counteract interfere compromise degrade expose deprive disturb relax calm stabilize sustain preserve aid'
  },
  {
    id: 'cause',
    side: 'for',
    words: 'states a cause',
    verbs:
      'cause lead:led trigger induce result stem+ arise:arose:arisen contribute provoke drive:drove:driven elicit generate originate stem+ derive attribute evoke'
  },
  {
    id: 'mechanism',
    side: 'for',
    words: 'states how something works',
    verbs:
      'secrete release produce convert absorb bind:bound regulate transport circulate contract stretch digest synthesize metabolize activate transmit excrete dissolve oxidize break:broke:broken split:split attach detach migrate mature divide differentiate attack infect replicate spread:spread evolve emit reflect scatter orbit erode melt freeze:froze:frozen evaporate burn flow penetrate enter travel accumulate surround line innervate carry store supply deliver sense detect respond react die grow:grew:grown shrink:shrank:shrunk form consume ingest breathe fire bond fuse fold encode express mutate modulate mediate'
  },
  {
    id: 'change',
    side: 'for',
    words: 'states a change or a state of affairs',
    verbs:
      'rise:rose:risen fall:fell:fallen drop+ climb decline double triple quadruple exceed reach expand shrink:shrank:shrunk vary range remain persist continue occur+ happen emerge appear disappear vanish exist last experience suffer develop become:became:become undergo:underwent:undergone acquire lose:lost gain earn spend:spent live dominate account represent comprise constitute tend'
  },
  {
    id: 'finding',
    side: 'for',
    words: 'reports a finding',
    verbs:
      'find:found show:showed:shown suggest reveal demonstrate indicate report observe confirm conclude discover estimate prove:proved:proven identify detect document note correlate associate link predict record establish recognize recognise claim argue warn admit announce state explain say:said believe suspect know:knew:known'
  },
  {
    id: 'history',
    side: 'for',
    words: 'states an event',
    verbs:
      'invent found launch introduce publish adopt approve ban+ abolish enact pass sign elect appoint win:won die bear:bore:born settle build:built create design propose coin popularize pioneer award begin:began:begun start end close open arrive move join serve organize hold:held withdraw:withdrew:withdrawn recall fund invest sell:sold buy:bought send:sent pay:paid cost:cost'
  },
  {
    id: 'need',
    side: 'for',
    words: 'states what something requires or does',
    verbs:
      'require depend rely need lack enable ensure permit force prohibit forbid:forbade:forbidden fail cover involve play serve act function maintain control receive recommend offer provide allow contain include consist belong differ compare resemble distinguish occupy connect extend'
  },
  {
    id: 'paper',
    side: 'against',
    words: 'says what the text or the tool does',
    verbs:
      'describe discuss introduce present review outline summarize summarise explore focus illustrate cover examine investigate propose evaluate demonstrate implement compute calculate return define specify assume aim denote plot display load install run:ran:run import export render fit+ store select choose:chose:chosen set:set use add apply compare test click download update create write:wrote:written read:read configure support include visualize estimate simulate model measure analyze analyse'
  },
  {
    id: 'mind',
    side: 'against',
    words: 'tells what somebody thinks or does',
    verbs:
      'think:thought feel:felt want hope wish like love hate guess wonder realize realise remember forget:forgot:forgotten try decide ask tell:told talk look see:saw:seen go:went:gone come:came:come get:got:gotten take:took:taken let:let stay sit:sat walk wait call visit meet:met smile worry enjoy appreciate prefer thank'
  }
]

/** Words and phrases, by what they do in a sentence. */
export const termCues: readonly TermCue[] = [
  // For: amount, spread, comparison
  {
    id: 'million',
    side: 'for',
    words: 'gives a number',
    terms: 'million, millions, billion, billions, trillion, thousands, thousand, hundreds, dozens, tens of thousands'
  },
  {
    id: 'worldwide',
    side: 'for',
    words: 'says how widespread something is',
    terms:
      'worldwide, globally, global, around the world, in the world, nationwide, internationally, across the globe, on earth, in the country, universal, everywhere'
  },
  {
    id: 'population',
    side: 'for',
    words: 'speaks of a group of people',
    terms:
      'people, adults, children, women, men, patients, population, populations, americans, girls, boys, teenagers, adolescents, infants, babies, parents, mothers, students, workers, users, citizens, residents, individuals, persons, households, couples, families, smokers, drivers, humans, survivors, elderly, employees, veterans, immigrants, citizens, athletes, doctors, nurses, physicians, clinicians, consumers, voters, developers, teachers, learners'
  },
  {
    id: 'share',
    side: 'for',
    words: 'gives a share',
    terms:
      'majority, minority, half of, most of, proportion, percentage, percent, per cent, third of, quarter of, fraction of, two thirds, one third, three quarters, fifth of, out of, per capita, share of, large number of, large numbers of, many of, up to'
  },
  {
    id: 'quantifier',
    side: 'for',
    words: 'says how many or how often',
    terms:
      'most, many, few, fewer, several, numerous, hundreds, countless, nearly, almost, approximately, roughly, about half, majority, around, at least, as many as, over half, virtually, all'
  },
  {
    id: 'rate',
    side: 'for',
    words: 'speaks of a rate or an amount',
    terms:
      'rate, rates, frequency, ratio, average, median, mean, total, level, levels, concentration, percentile, lifetime, probability, odds, likelihood, chance, chances, death toll'
  },
  {
    id: 'risk',
    side: 'for',
    words: 'speaks of risk',
    terms:
      'risk, risks, danger, dangers, hazard, hazards, threat, threats, dangerous, harmful, toxic, deadly, fatal, lethal, safe, safety, side effect, side effects, adverse, complication, complications, vulnerable, susceptible, prone'
  },
  {
    id: 'comparison',
    side: 'for',
    words: 'makes a comparison',
    terms:
      'compared with, compared to, relative to, less than, more than, fewer than, better than, worse than, faster than, slower, stronger, weaker, more likely, less likely, times more, times as, as effective as, equivalent to, similar to, unlike, whereas, in contrast, in comparison, rather than, twice, cheaper, richer, poorer'
  },
  {
    id: 'superlative',
    side: 'for',
    words: 'makes a superlative',
    terms:
      'most common, most frequent, most important, most popular, most effective, most widely, largest, biggest, smallest, highest, lowest, oldest, youngest, fastest, slowest, leading cause, strongest, longest, deadliest, greatest, worst, the only, the first, the last, main cause, predominant, primary, largest number'
  },
  {id: 'than', side: 'for', words: 'makes a comparison', terms: 'than'},
  {
    id: 'trend',
    side: 'for',
    words: 'states a trend',
    terms:
      'growing, increasingly, increasing, decreasing, declining, rising, falling, no longer, still, so far, more and more, continues to, continue to, ever since, in recent years, recently, in recent decades, over time, today, nowadays, currently, until now, to date, since then, over the years, over the past, in the past, over the last, gradually, rapidly, dramatically, significantly, substantially, sharply, steadily'
  },
  {
    id: 'frequency',
    side: 'for',
    words: 'says how often',
    terms:
      'often, usually, typically, commonly, generally, frequently, rarely, seldom, sometimes, always, never, normally, occasionally, mostly, mainly, primarily, largely, regularly, tends to, tend to, common, rare, widespread, prevalent, ubiquitous, widely'
  },
  {
    id: 'duration',
    side: 'for',
    words: 'gives a time',
    terms:
      'years, decades, century, centuries, months, weeks, days, years later, year old, years old, lifespan, life expectancy, lifetime, long term, short term, a decade, annually, per year, per day, every year, each year, a year, a day, a week, daily, weekly'
  },
  {
    id: 'prevalence',
    side: 'for',
    words: 'states how many are affected',
    terms:
      'millions of *, thousands of *, hundreds of *, million people, billion people, of people, of adults, of children, of women, of men, of patients, of individuals, of students, of users, of americans, of all, of the population, of cases, of households, of couples, of deaths, in every, one in, one out of, prevalence, incidence, cases, deaths, mortality, infections, births, cases of, cases per'
  },
  {
    id: 'size-word',
    side: 'topic',
    words: 'gives a size',
    terms:
      'large, small, high, low, long, short, size, amount, amounts, number, excess, strong, weak, quantity, quantities, volume, weight, length, height, age, ages, aged, speed, distance, duration, small number, large amounts, huge, tiny, enormous, vast'
  },
  {
    id: 'size-compared',
    side: 'for',
    words: 'makes a comparison',
    terms:
      'higher, lower, greater, larger, smaller, longer, shorter, older, younger, better, worse, bigger, faster, slower, stronger, weaker, heavier, earlier than, closer, cheaper, wider, deeper, warmer, colder, hotter, cooler, easier, harder, lighter, poorer, richer'
  },
  {
    id: 'research-word',
    side: 'topic',
    words: 'speaks of research',
    terms: 'research, researchers, scientists, scientific, recent research, recent'
  },
  {id: 'evidence-word', side: 'none', words: '', terms: 'evidence, proof, claims, studies, literature'},
  {
    id: 'nation',
    side: 'topic',
    words: 'speaks of a country',
    terms:
      'country, countries, nation, nations, developing countries, in many countries, national, international, foreign, regional'
  },
  {id: 'from', side: 'none', words: '', terms: 'from'},
  {id: 'about', side: 'none', words: '', terms: 'about'},
  {id: 'new', side: 'none', words: '', terms: 'new, novel'},
  {id: 'degree-word', side: 'none', words: '', terms: 'very, different, own, entire, particular'},
  {
    id: 'named-source',
    side: 'for',
    words: 'names a source',
    terms:
      'according to, as reported by, reported by, published in, report by, study by, a study, in a study, survey by, data from, analysis by, in his book, in her book, argued that, claimed that, noted that'
  },
  // For: cause, effect, mechanism
  {
    id: 'because',
    side: 'for',
    words: 'gives a cause',
    terms:
      'because, because of, due to, owing to, thanks to, as a result, as a consequence, consequently, therefore, thus, hence, causing, resulting in, leading to, led to, stems from, results from, caused by, driven by, in turn, attributed to, attributable to, responsible for, resulting from, on account of'
  },
  {
    id: 'effect-noun',
    side: 'for',
    words: 'states an effect',
    terms:
      'effect, effects, impact, impacts, consequence, consequences, outcome, outcomes, benefit, benefits, effective, effectiveness, efficacy, ineffective, beneficial, detrimental, influence, improvement, improvements, reduction, reductions, increase, decrease, decline, growth, loss, losses, damage, role in, relief, contributes, play a role, plays a role, play * role, plays * role'
  },
  {
    id: 'cause-noun',
    side: 'for',
    words: 'states a cause',
    terms:
      'cause, causes, cause of, causes of, factor, factors, origin, origins, reason for, root cause, risk factor, risk factors, consequence of, trigger, triggers, source of, responsible'
  },
  {
    id: 'association',
    side: 'for',
    words: 'states an association',
    terms:
      'associated with, linked to, linked with, related to, correlated with, correlation, correlations, association, associations, link between, relationship between, connected to, connected with, predictor of, predictors, tied to, is associated, are associated, depends on, depend on, dependent on'
  },
  {
    id: 'efficacy-negated',
    side: 'for',
    words: 'denies an effect',
    terms:
      'no evidence, not effective, does not work, do not work, do not help, does not help, no effect, not cause, not caused, no benefit, not proven, never been proven, not affect, little effect, no difference, not reduce, not prevent, not necessarily, no significant, not significantly, little evidence, no cure, no longer, cannot, not only, not understood, poorly understood, not well understood, not fully understood, unknown, unclear, remains unclear, not known, inconclusive, ineffective'
  },
  {
    id: 'ability',
    side: 'for',
    words: 'states what can happen',
    terms:
      'able to, unable to, capable of, ability to, ability of, has the potential, have the potential, prone to, likely to, unlikely to, susceptible to, tendency to, known to, thought to, believed to, estimated to, shown to, found to, expected to, supposed to, said to, considered to, designed to, reported to, proven to'
  },
  {
    id: 'by-means',
    side: 'for',
    words: 'states how something works',
    terms:
      'by increasing, by reducing, by stimulating, by preventing, by blocking, by releasing, in response to, in order to, process by which, via, through the, in the presence of, in the absence of, allowing, enabling, making, thereby, whereby, so that, such that, leaving, forcing, through which, by which, in which'
  },
  // For: evidence
  {
    id: 'study',
    side: 'for',
    words: 'speaks of research',
    terms:
      'study, studies, trial, trials, scientists, survey, surveys, experiment, experiments, meta analysis, systematic review, findings, participants, cohort, investigators, psychologists, economists, experts, authors, randomized, placebo, journal, scholars, historians, astronomers, biologists, investigation, respondents, surveyed, interviewed'
  },
  {
    id: 'evidence',
    side: 'for',
    words: 'speaks of evidence',
    terms:
      'evidence that, according to, has been shown, have been shown, it is estimated, is estimated, estimates, estimated, estimate, has been found, was found, were found, research shows, studies show, studies have, research has, recent study, recent studies, reported that, suggests that, suggest that, suggesting, indicating, shows that, shown that, found that, concluded that, as reported, has been reported, et al, consensus, so called, statistically, it is known, is known, are known, it is believed, it is thought'
  },
  {
    id: 'organisation',
    side: 'for',
    words: 'names an organisation',
    terms:
      'organization, organisation, university, institute, ministry, department of, agency, commission, committee, association, foundation, council, parliament, congress, senate, government, governments, court, company, companies, corporation, laboratory, laboratories, united nations, cdc, fda, nasa, unicef, nhs, nih, hospital, hospitals, police, army, church, bank, industry, manufacturers, european union, academy, authorities, federal, administration, organisations, organizations, unions, school of, college, WHO, guidelines, criteria'
  },
  {
    id: 'place',
    side: 'topic',
    words: 'names a place',
    terms:
      'united states, united kingdom, usa, uk, eu, europe, european, america, american, africa, african, asia, asian, china, chinese, india, indian, germany, german, france, french, britain, british, england, english, japan, japanese, russia, russian, canada, canadian, australia, spain, spanish, italy, italian, latin america, brazil, mexico, new york, california, london, paris, states, city, cities, region, regions, continent, continents, western, eastern, northern, southern, ghana, nigeria, kenya, pakistan, afghanistan, israel, greece, greek, roman, rome, egypt, switzerland, sweden, norway, denmark, netherlands, dutch, poland, ukraine, korea, vietnam, cuba, hong kong, taiwan, developing countries, rural, urban, US'
  },
  {id: 'person', side: 'topic', words: 'speaks of a person', terms: 'he, she, his, her, him'},
  {
    id: 'say',
    side: 'none',
    words: 'quotes somebody',
    terms:
      'says, said, explains, he says, she says, he explains, she explains, according, tells, added, adds, argues, insists, recalls, remembers, states, points out, claims, admits'
  },
  // For: subjects
  {
    id: 'body',
    side: 'topic',
    words: 'speaks of the body',
    terms:
      'body, bodies, brain, heart, blood, muscle, muscles, bone, bones, skin, lung, lungs, liver, kidney, kidneys, stomach, intestine, nerve, nerves, spine, spinal, eye, eyes, ear, ears, tissue, tissues, cell, cells, organ, organs, immune, immune system, nervous system, artery, arteries, vein, veins, hormone, hormones, insulin, glucose, protein, proteins, gene, genes, dna, rna, enzyme, enzymes, neuron, neurons, receptor, receptors, antibody, antibodies, joint, joints, ligaments, tendons, cartilage, membrane, cortex, pancreas, gland, glands, vessels, vessel, lymph, plasma, fetus, womb, uterus, retina, bladder, gut, hair, teeth, tooth, chromosome, chromosomes, genome, genetic, metabolism, fiber, fibers, pituitary, thyroid'
  },
  {
    id: 'disease',
    side: 'topic',
    words: 'speaks of an illness',
    terms:
      'disease, diseases, disorder, disorders, illness, illnesses, cancer, cancers, diabetes, infection, infections, syndrome, virus, viruses, bacteria, bacterial, pathogen, pathogens, pain, stroke, injury, injuries, obesity, depression, anxiety, hypertension, asthma, allergy, allergies, autism, dementia, arthritis, epidemic, pandemic, outbreak, outbreaks, fever, inflammation, tumor, tumors, fracture, trauma, insomnia, disability, disabilities, impairment, blindness, measles, polio, influenza, malaria, hiv, tuberculosis, symptom, symptoms, overdose, addiction, abuse, withdrawal, fatigue, stress, blood pressure, covid, heart attack, deficiency, death, cholesterol, suicide, migraine, nausea, headache, headaches, chronic, acute, severe, infected, epilepsy, adhd, dyslexia, pneumonia, sepsis, hemorrhage, loneliness, AIDS'
  },
  {
    id: 'treatment',
    side: 'topic',
    words: 'speaks of a treatment',
    terms:
      'treatment, treatments, therapy, therapies, drug, drugs, medicine, medicines, medication, medications, vaccine, vaccines, vaccination, immunization, surgery, antibiotic, antibiotics, dose, doses, exercise, diet, massage, meditation, intervention, interventions, supplement, supplements, vitamin, vitamins, contraception, contraceptives, aspirin, opioids, caffeine, alcohol, nicotine, sleep, nutrition, screening, diagnosis, calories, sodium, salt, sugar, fat, melatonin, smoking, yoga, rehabilitation, steroids, physical activity, stimulants, cannabis, cocaine, tobacco, prescription, antimicrobials, transfusion'
  },
  {
    id: 'nature',
    side: 'topic',
    words: 'speaks of the natural world',
    terms:
      'species, animal, animals, plant, plants, forest, forests, ocean, oceans, sea, ice, temperature, temperatures, climate, earth, planet, planets, sun, moon, star, stars, galaxy, solar, atmosphere, carbon, oxygen, hydrogen, nitrogen, water, atoms, molecules, molecule, electrons, light, rocks, rock, minerals, crust, mantle, magma, volcanic, mars, venus, jupiter, gravity, radiation, ecosystem, ecosystems, birds, fish, insects, bees, dogs, rats, mice, evolution, fossil, energy, heat, emissions, greenhouse, ozone, soil, river, crops, pollution, particles, gas, gases, mammals, whales, wind, weather, surface, pressure, density, core, craters, impact craters'
  },
  {
    id: 'society',
    side: 'topic',
    words: 'speaks of society',
    terms:
      'law, laws, policy, policies, war, economy, economic, market, markets, industry, trade, political, politics, poverty, income, wages, education, religion, religious, racial, racism, discrimination, legal, illegal, crime, rights, movement, population, culture, cultural, society, societies, public health, gender, public, democracy, elections, tax, cost, costs, price, prices, salary, dollars, euros, censorship, privacy, surveillance, isp, governments, funding, budget, colonial, slavery, eugenics, sterilization, inequality, unemployment, workers, budget, healthcare, health care, mental health'
  },
  {
    id: 'psychology',
    side: 'topic',
    words: 'speaks of the mind',
    terms:
      'memory, attention, learning, behavior, behaviour, behaviors, cognitive, cognition, perception, emotion, emotions, emotional, personality, intelligence, motivation, reward, bias, biases, beliefs, belief, judgement, judgments, reasoning, intuition, sleeping, dreams, dreaming, consciousness, awareness, stressors, hunger, satiety, arousal, mood, wellbeing, well being, mental, psychological, attitudes, vestibular, dizziness, vision, visual, hearing, screen readers, color blind, colorblindness'
  },
  {
    id: 'adjective-quality',
    side: 'topic',
    words: 'judges how something performs',
    terms:
      'effective, efficient, faster, accurate, reliable, robust, inaccurate, expensive, cheap, popular, successful, significant, substantial, considerable, powerful, limited, essential for, crucial for, vital, critical, sensitive, resistant, responsible, severe, impossible, insufficient, inadequate, scarce, abundant, unable, misleading, vulnerable, costly, slow'
  },
  // For: shape of reporting
  {
    id: 'contrast',
    side: 'none',
    words: 'sets one thing against another',
    terms:
      'however, although, though, but, while, despite, in spite of, yet, nevertheless, even though, on the other hand, by contrast, instead, conversely, nonetheless, whereas, regardless'
  },
  {
    id: 'addition',
    side: 'none',
    words: 'adds to what was said',
    terms:
      'also, in addition, moreover, furthermore, additionally, similarly, likewise, as well, even, especially, particularly, in particular, including, such as, for example, for instance, among others, not only, besides, and even, indeed, in fact, specifically, notably'
  },
  {
    id: 'such-as',
    side: 'for',
    words: 'gives examples of a kind',
    terms: 'such as, including, especially, particularly, in particular, among others, from * to'
  },
  {id: 'only', side: 'for', words: 'sets a limit', terms: 'only, just, barely, hardly, scarcely, merely, little, less'},
  {
    id: 'hedge',
    side: 'for',
    words: 'asserts with a hedge',
    terms:
      'may, might, could, can be, may be, might be, could be, may also, can also, can lead, may cause, can cause, may lead, can help, may help, likely, probably, possibly, perhaps, seems, seem, appears to, appear to, potentially, presumably, apparently, suspected, thought to be, considered'
  },
  {id: 'can', side: 'none', words: 'says what can be', terms: 'can, cannot, can not'},
  {id: 'will', side: 'none', words: 'says what will be', terms: "will, would, won't, wouldn't, going to, 'll"},
  {
    id: 'perfect',
    side: 'for',
    words: 'says what has happened',
    terms:
      'has been, have been, has become, have become, has led, have led, has had, had been, has shown, have shown, has not, have not, has also, have also, has never, has always, had to, has, had'
  },
  {id: 'was', side: 'for', words: 'says what happened', terms: 'was, were'},
  {id: 'were', side: 'for', words: 'says what happened', terms: 'were, were not, were also'},
  {
    id: 'past-time',
    side: 'for',
    words: 'places an event in time',
    terms:
      'in the early, in the late, in the mid, century, world war, ago, years ago, decades ago, later, earlier, during the, before the, after the, by the time, until, since, at the time, at that time, the following year, that year, last year, in january, in february, in march, in april, in june, in july, in august, in september, in october, in november, in december, january, february, april, june, july, august, september, october, november, december, originally, initially, eventually, formerly, once, ancient, medieval, historically, first time, subsequently, shortly after'
  },
  {id: 'they', side: 'none', words: 'goes on about a subject', terms: 'they, their, them, themselves'},
  {id: 'its', side: 'none', words: 'goes on about a subject', terms: 'its, itself'},
  {
    id: 'who',
    side: 'topic',
    words: 'speaks of those who',
    terms: 'who, whose, whom, those, those who, people who, people with, patients with, women who, children who'
  },
  {id: 'by', side: 'none', words: 'by', terms: 'by'},
  {id: 'of', side: 'none', words: 'of', terms: 'of'},
  {id: 'in', side: 'none', words: 'in', terms: 'in, within, among, between, across, throughout'},
  {id: 'against-word', side: 'none', words: 'over', terms: 'over, against, under, off, beyond, without'},
  {id: 'and', side: 'none', words: 'and', terms: 'and'},
  {id: 'that', side: 'none', words: 'that', terms: 'that'},
  {id: 'which', side: 'none', words: 'which', terms: 'which'},
  {id: 'for', side: 'none', words: 'for', terms: 'for'},
  {id: 'on-at', side: 'none', words: 'on', terms: 'on, at, into, with'},
  {id: 'article-a', side: 'none', words: 'a', terms: 'a, an'},
  {id: 'be', side: 'none', words: 'be', terms: 'be, being'},
  {id: 'is', side: 'none', words: 'is', terms: "is, it's, that's"},
  {id: 'are', side: 'none', words: 'are', terms: 'are'},
  {id: 'have', side: 'none', words: 'have', terms: 'have'},
  {id: 'do', side: 'none', words: 'do', terms: 'do, does, did, done, doing'},
  {
    id: 'negation',
    side: 'none',
    words: 'denies something',
    terms:
      "not, no, never, nor, none, neither, nothing, isn't, aren't, wasn't, weren't, doesn't, don't, didn't, can't, cannot, hasn't, haven't, nobody, without"
  },
  // Against: speaks to the reader, or of the writer
  {id: 'you', side: 'against', words: 'speaks to the reader', terms: "you, you're, you'll, you've, you'd, yourself"},
  {id: 'your', side: 'against', words: 'speaks to the reader', terms: 'your, yours'},
  {
    id: 'if-you',
    side: 'against',
    words: 'speaks to the reader',
    terms:
      "if you, if you're, if you've, when you, when you're, as you, you can, you may, you need, you should, you want, you will, you'll, you have, you must, you could, you might, do you, are you"
  },
  {id: 'i', side: 'against', words: 'speaks of the writer', terms: "i'm, i've, i'd, i'll, my, me, myself, mine, I"},
  {
    id: 'we',
    side: 'against',
    words: 'speaks of the writer',
    terms: "we, we're, we've, we'll, we'd, our, ours, ourselves"
  },
  {id: 'our', side: 'none', words: 'our', terms: 'our, us, ourselves'},
  {
    id: 'we-do',
    side: 'against',
    words: 'says what the text does',
    terms:
      "we will, we'll, we present, we describe, we discuss, we explore, we use, we used, we can, we propose, we provide, we introduce, we need, we have, we do, we are, we also, we first, we then, we show, we want, we recommend, we hope, we would, let us, let's, we must, we should, we now, we see, we look, we start, we know, we might, we could, we get, we call, we think, we believe, we may"
  },
  {
    id: 'advice',
    side: 'against',
    words: 'gives advice',
    terms:
      "should, should be, must, must be, ought to, had better, need to, needs to, needed, it is important to, it's important, is important to, it is best, it is recommended, is recommended, are recommended, recommended, we recommend, be sure, make sure, remember to, don't forget, feel free, try to, consider, be aware, keep in mind, it is essential, it's essential, it's crucial, it is crucial, is necessary to, it is necessary, it is advisable, have to, please, avoid, better to, useful to, helpful to, worth, best practice, best to, it's best, you should, should not, shouldn't, always use, never use"
  },
  {
    id: 'encourage',
    side: 'against',
    words: 'encourages the reader',
    terms:
      'embrace, reclaim, discover, journey, take control, reach out, alone, do your best, good luck, congratulations, happy, enjoy, welcome, empower, unlock, imagine, hopefully, hope, remember that, listen to'
  },
  {
    id: 'question-word',
    side: 'against',
    words: 'asks',
    terms:
      "what, why, how, what's, whether, how to, what is, what are, how do, how does, how can, how much, why is, how many, question, questions, ask, answer, answers"
  },
  // Against: the text about itself
  {
    id: 'outline',
    side: 'against',
    words: 'outline of the article',
    terms:
      'in this article, in this post, in this section, in this chapter, in this paper, in this guide, in this tutorial, in this lesson, in this work, in this study, in this book, in this review, in this example, in this case, in this way, this article, this post, this section, this chapter, this paper, this guide, this tutorial, this lesson, this document, this page, this book, this blog, this work, the following, as follows, next section, previous section, we will discuss, here we, the rest of, the remainder, in summary, in conclusion, to summarize, as mentioned, as discussed, as described, as shown, as we, mentioned above, described above, described below, listed below, shown below, see below, discussed below, later in, to conclude, below, above, earlier in, the next, first of all, let me, here are, here is, here are some, following sections, these tips, this practical, this module, this unit'
  },
  {
    id: 'pointer',
    side: 'against',
    words: 'points elsewhere',
    terms:
      'see the, see also, see section, see table, see figure, see fig, see also, see the, refer to, read more, learn more, more information, for more, for details, for further, further reading, available at, available from, can be found, are available, is available, click, link, links, visit, website, page, download, source, sources, references, image, photo, video, figure, fig, table, appendix, credit, screenshot, caption, diagram, graph, chart, illustration, image credit, pdf, blog, post, tutorial, documentation, github, repository, here, source code, read about'
  },
  {
    id: 'figure',
    side: 'against',
    words: 'describes a figure or table',
    terms:
      'figure, fig, table, the figure, this figure, the table, the plot, plot, plots, panel, this image, the image, this chart, the graph, this graph, this map, this video, legend, the red, the blue, the green, axis, left panel, right panel, dotted line, shown in, shows the, equation, eq'
  },
  {
    id: 'boilerplate',
    side: 'against',
    words: 'boilerplate',
    terms:
      'license, licensed, copyright, all rights reserved, creative commons, acknowledge, acknowledgements, acknowledgments, thank, thanks, contributors, contributed, funded by, supported by, grant, corresponding author, email, contact, subscribe, newsletter, cookie, terms of, disclaimer, updated, last updated, posted, tags, isbn, doi, retrieved, accessed, edition, published by, conflict of interest, informed consent, ethics, maintained by, cite, citation, bibtex, signed, author contributions'
  },
  {
    id: 'deixis',
    side: 'against',
    words: 'refers to the text at hand',
    terms: 'here, this, now, then, next, first, second, finally, let, so'
  },
  {
    id: 'example',
    side: 'against',
    words: 'works an example',
    terms:
      "for example, for instance, example, examples, suppose, imagine, say, let's say, e g, consider the, scenario, case study, hypothetical, in this example, exercise, scenarios, i e, namely, that is, in other words"
  },
  // Against: definition and documentation
  {
    id: 'definition',
    side: 'against',
    words: 'defines a term',
    terms:
      'is a, is an, are a, is the, refers to, refer to, is called, are called, called, is defined as, are defined as, defined, definition, is known as, are known as, known as, also known as, referred to as, means that, stands for, the term, term, terms, is any, is one of, concept, concept of, a type of, a form of, a kind of, type of, form of, consists of, describes, is the process, is when, meaning, abbreviated, abbreviation, acronym, i e, denotes, defined by, is said to, considered a, is considered, classified as, is characterized by, characterized by, is what'
  },
  {
    id: 'called',
    side: 'against',
    words: 'defines a term',
    terms:
      'called, known as, referred to as, refers to, termed, is called, are called, stands for, the term, defined as, definition'
  },
  {
    id: 'method',
    side: 'against',
    words: 'describes a tool or method',
    terms:
      'algorithm, algorithms, function, functions, package, packages, library, tool, tools, toolkit, framework, model, models, module, modules, implementation, implementations, interface, api, user, users, input, inputs, output, outputs, parameter, parameters, option, options, default, settings, configuration, data, dataset, datasets, file, files, script, code, command, object, objects, variable, variables, value, values, array, matrix, vector, version, versions, python, java, julia, matlab, r, github, open source, project, workflow, pipeline, plugin, app, application, applications, feature, features, server, browser, database, json, csv, html, css, javascript, format, syntax, string, column, columns, row, rows, node, nodes, setting, target, prediction, predictions, time series, simulation, simulations, optimization, notebook, template, field, fields, list, query, menu, button, screen, display, programming, machine learning, deep learning, neural network, neural networks, training data, classifier, clustering, regression, statistical, analysis, analyses, collection, artificial, dynamics, entry, weights, automatically, analyze'
  },
  {
    id: 'documents',
    side: 'against',
    words: 'documents a tool',
    terms:
      'is used to, are used to, used to, used for, is used for, can be used to, can be used, is used, are used, using, uses, use of, designed to, designed for, allows, allows users, allows the, allow users, allows for, provides, provides a, implements, implemented, implemented in, based on, is based on, supports, computes, returns, takes, contains, includes, enables, by default, in addition to, as input, written in, built on, package provides, developed to, intended to, aims to, we developed, is implemented, is calculated, are calculated, calculated, computed, specified, defined, we define, stored, depending on, corresponds to, corresponding, according to the, set to, represented, represents, given by, the number of, the user, users can, user can, be used, generate, generates, given'
  },
  {
    id: 'maths',
    side: 'against',
    words: 'is about formulas or figures of the text',
    terms:
      'equation, formula, function of, variables, sum, distribution, matrix, vector, proof, theorem, integral, coefficient, coefficients, assumption, assumptions, assume, hypothesis, null, probability, linear, estimate, estimator, parameter, derivative, axis, graph, plot, node, constant, likelihood, posterior, prior, x, y, n, k, t, p, z, premises, premise, conclusion, argument, valid, logic, sample'
  },
  {
    id: 'course',
    side: 'against',
    words: 'course material',
    terms:
      'lesson, lessons, exercise, exercises, instructor, instructors, learner, learners, workshop, workshops, curriculum, objectives, students, course, courses, classroom, lecture, minutes, activity, discussion, discuss, group, teaching, teach, chapter, chapters, quiz, assignment, textbook, homework, materials, material, episode, notes, key points, learn'
  },
  {
    id: 'clinic',
    side: 'against',
    words: 'gives instructions for care',
    terms:
      'mg, dose, iv, po, administer, consider, monitor, consult, rule out, admit, discharge, prn, bid, q, hr, hrs, min, max, kg, ml, mcg, labs, history of, indicated, contraindicated, assess, evaluate, obtain, refer, check, ct, mri, ecg, exam, workup, differential, management, perform'
  },
  // Against: opinion
  {
    id: 'opinion',
    side: 'against',
    words: 'gives an opinion',
    terms:
      'I think, I believe, in my opinion, unfortunately, fortunately, surprisingly, interesting, interestingly, obviously, clearly, of course, certainly, surely, wonderful, amazing, great, nice, beautiful, terrible, awful, sad, exciting, fascinating, absurd, ridiculous, stupid, good, bad, best, right, wrong, fair, honest, simple, easy, easily, hard, really, quite, pretty, actually, just, perhaps, maybe, seems, seem, meaningful, opportunity, problem, problems, promising, ideal, reasonable, sensible, matters, matter, fundamental, hopefully, ultimately, sense, enough'
  },
  {
    id: 'importance',
    side: 'against',
    words: 'says that something matters',
    terms:
      'important, importance, crucial, essential, necessary, vital, key, challenge, challenges, remains a challenge, necessity, worth, matters, valuable, useful, helpful, imperative, it is clear, interesting, invaluable, needs, need for, the need, fundamental, opportunity'
  },
  {
    id: 'vague',
    side: 'against',
    words: 'stays general',
    terms:
      'thing, things, something, anything, everything, someone, somebody, anyone, everyone, way, ways, kind, sort, lot, lots, bit, stuff, whatever, however you, idea, ideas, point, points, case, cases where, issue, issues, different, various, any, some, there are many, there are several, a variety of, a number of, a range of, a lot of, lots of, many ways, different ways, aspects, topic, topics, goal, goals, question, purpose, approach, approaches, solution, solutions, general, variety, decision, decisions, experience, entire, part of, own'
  },
  {
    id: 'there-are',
    side: 'against',
    words: 'only says that something exists',
    terms: "there is, there are, there's, there was, there were, there may, there can, there have, exist, exists"
  },
  {
    id: 'purpose',
    side: 'against',
    words: 'states an aim',
    terms:
      'aim, aims, aims to, aimed at, goal, goals, objective, objectives, purpose, intended, focus on, focuses on, seeks to, strives to, in order to, so that, designed to, want to, wants to, hope to, hopes to, trying to, tries to, plan to, mission, try to'
  },
  {
    id: 'condition',
    side: 'none',
    words: 'sets a condition',
    terms: 'if, unless, when, whenever, once, while, until, in case, as long as, provided that, then'
  },
  {
    id: 'narrative',
    side: 'against',
    words: 'tells a story',
    terms:
      'told me, told us, my friend, my wife, my father, my mother, yesterday, today I, last night, one day, that day, when I, grew up, moved, lived, her husband, his wife, his family, her daughter, his son, smiled, walked, sat, asked, interview, journalist, conversation, story, remembers, recalls, house, home, mother, daughter, father, wife, husband, friend, friends, room, village, morning, evening, night, coffee, weekend, myself, was born'
  },
  {
    id: 'imperative-word',
    side: 'none',
    words: 'an instruction',
    terms:
      'note that, note, notice, make sure, be sure, go to, look at, take a look, check out, try, keep, avoid, follow, click, choose, write, open, add, create, run, install, enter, use the, call, tell, give, ask, read, have learners, select'
  }
]

/** Section headings, by what stands under them. */
export const sectionCues: readonly TermCue[] = [
  {
    id: 'section-background',
    side: 'none',
    words: '',
    terms:
      'introduction, background, history, overview, causes, effects, symptoms, benefits, risks, epidemiology, impact, problem, why, consequences, evidence, research, statement of need, state of the field, abstract'
  },
  {
    id: 'section-method',
    side: 'none',
    words: '',
    terms:
      'methods, method, usage, installation, example, examples, features, functionality, how to, getting started, implementation, settings, configuration, acknowledgements, acknowledgments, references, license, exercise, exercises, software, design, api, tutorial, data, summary, step, guide, tips, use, using, setup, create, run, documentation, model'
  },
  {
    id: 'section-care',
    side: 'none',
    words: '',
    terms:
      'treatment, management, diagnosis, workup, therapy, what to do, recommendations, prevention, advice, disposition, medications'
  },
  {
    id: 'section-close',
    side: 'none',
    words: '',
    terms:
      'conclusion, conclusions, discussion, future work, results, findings, limitations, final thoughts, key points'
  }
]
