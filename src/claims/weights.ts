/*
 * Written by npm run train on 2026-11-25; do not edit by hand.
 *
 * 5796 sentences, 2306 claims, 56 repositories
 * articles-dev-b.jsonl: 1091 sentences, 688 claims, 10 repositories
 * articles-dev-c.jsonl: 1088 sentences, 413 claims, 28 repositories
 * articles-dev.jsonl: 882 sentences, 425 claims, 11 repositories
 * tests/claims/labels.jsonl: 2735 sentences, 780 claims, 27 repositories
 *
 * On repositories left out (npm run claims:score): best F1 0.750, area under the curve 0.861,
 * precision 0.750 at recall 0.719. A weight above 0 speaks for a claim, one below 0 against it.
 */

/** The lowest score of a claim: from here on, 75 of 100 are claims on repositories left out. */
export const claimThreshold: number = 0.46

/** From this score on, 85 of 100 are claims on repositories left out. */
export const sureThreshold: number = 0.68

/** How a sentence is balanced with the one before where nothing else is known. */
export const alone: Readonly<Record<'bias' | 'own' | 'before' | 'after' | 'article', number>> = {
  bias: 0.21,
  own: 0.75,
  before: 0.75,
  after: 0,
  article: 0
}

/** How a sentence is balanced with its neighbours and its article. */
export const inArticle: Readonly<Record<'bias' | 'own' | 'before' | 'after' | 'article', number>> = {
  bias: 0.38,
  own: 0.68,
  before: 0.49,
  after: 0.31,
  article: 1.01
}

/** What a sentence that shows nothing starts from. */
export const bias: number = -0.33

/** The weight of each cue that has one. */
export const weights: Readonly<Record<string, number>> = {
  million: 0.21,
  worldwide: 0.22,
  population: 0.2,
  share: 0.31,
  quantifier: 0.33,
  risk: 0.16,
  comparison: 0.22,
  superlative: 0.32,
  than: 0.3,
  trend: 0.35,
  frequency: 0.69,
  duration: 0.01,
  prevalence: 0.16,
  'size-word': 0.3,
  'size-compared': 0.43,
  'research-word': 0.37,
  'evidence-word': -0.13,
  nation: 0.17,
  from: 0.1,
  about: -0.18,
  new: 0.2,
  'degree-word': -0.07,
  'named-source': 0.18,
  because: 0.29,
  'effect-noun': 0.36,
  'cause-noun': 0.55,
  association: 0.06,
  'efficacy-negated': 0.04,
  ability: 0.39,
  'by-means': 0.12,
  evidence: 0.7,
  organisation: 0.16,
  place: 0.42,
  person: 0.2,
  say: -0.06,
  body: 0.8,
  disease: 0.56,
  treatment: 0.33,
  nature: 0.55,
  society: 0.4,
  psychology: 0.27,
  'adjective-quality': 0.33,
  contrast: 0.33,
  addition: 0.26,
  only: 0.37,
  hedge: 0.04,
  can: 0.19,
  will: -0.01,
  perfect: 0.58,
  was: 0.41,
  were: 0.15,
  'past-time': 0.32,
  they: 0.27,
  its: 0.18,
  by: 0.2,
  of: 0.1,
  in: 0.32,
  'against-word': 0.18,
  and: 0.07,
  that: 0.05,
  which: 0.09,
  for: -0.14,
  'on-at': -0.15,
  'article-a': -0.03,
  be: 0.02,
  is: -0.28,
  are: -0.09,
  have: 0.14,
  negation: 0.27,
  you: -0.28,
  your: -0.11,
  'if-you': -0.25,
  i: -3.04,
  we: -0.64,
  our: 0.13,
  'we-do': -0.17,
  advice: -0.99,
  encourage: -0.22,
  'question-word': -0.55,
  outline: -1.5,
  pointer: -0.35,
  figure: -0.04,
  boilerplate: -0.49,
  deixis: -0.39,
  example: -0.14,
  definition: -0.36,
  called: -0.22,
  method: -0.66,
  documents: -0.23,
  maths: -0.31,
  course: -0.23,
  clinic: -0.29,
  opinion: -0.23,
  importance: -0.36,
  vague: -0.25,
  purpose: -0.74,
  condition: -0.11,
  narrative: -0.18,
  'imperative-word': 0.13,
  'effect.present': 0.62,
  'effect.past': 0.47,
  'effect.gerund': 0.04,
  'effect.modal': 0.58,
  'effect.infinitive': 0.01,
  'effect.base': 0.16,
  'cause.present': 0.17,
  'cause.past': 0.07,
  'cause.gerund': 0.09,
  'cause.modal': 0.21,
  'cause.base': 0.04,
  'mechanism.past': 0.47,
  'mechanism.gerund': 0.33,
  'mechanism.modal': 0.13,
  'mechanism.infinitive': 0.02,
  'mechanism.base': 0.08,
  'change.present': 0.16,
  'change.modal': 0.07,
  'change.infinitive': 0.09,
  'change.base': 0.13,
  'finding.present': 0.05,
  'finding.past': 0.21,
  'history.past': 0.11,
  'history.modal': 0.19,
  'history.infinitive': 0.14,
  'history.base': 0.12,
  'need.past': 0.1,
  'need.gerund': 0.19,
  'need.infinitive': 0.29,
  'need.base': 0.24,
  'paper.present': -0.43,
  'paper.past': -0.28,
  'paper.gerund': -0.33,
  'paper.modal': -0.56,
  'paper.infinitive': -0.23,
  'paper.base': -0.37,
  'mind.present': -0.19,
  'mind.gerund': -0.06,
  'mind.modal': -0.28,
  'mind.base': -0.04,
  question: -2.79,
  exclamation: -0.12,
  'colon-end': -1.55,
  'no-stop': -1.59,
  'starts-small': -2.23,
  'starts-quote': -0.12,
  quote: -0.22,
  'length-4': -0.17,
  'length-7': -0.48,
  'length-11': -0.18,
  'length-17': 0.02,
  'length-35': -0.01,
  imperative: -2.36,
  'imperative-after': -2.07,
  'no-verb': -0.41,
  percent: 1.82,
  unit: 0.53,
  money: 1.2,
  year: 0.94,
  decade: 0.22,
  ratio: 0.11,
  number: 0.04,
  'big-number': 0.44,
  'names-1': 0.07,
  'names-2': 0.01,
  acronym: 0.18,
  code: -0.17,
  operator: -0.14,
  link: -0.1,
  'passive-past': 0.08,
  'passive-present': 0.01,
  'perfect-verb': 0.39,
  'past-verb': 0.14,
  'than-er': 0.09,
  'superlative-est': 0.19,
  'can-be': -0.15,
  'there-is': 0.04,
  'starts-this': -0.01,
  'starts-it': -0.32,
  'starts-they': -0.03,
  'starts-the': -0.01,
  'starts-a': -0.06,
  'starts-in': -0.02,
  'starts-if': 0.14,
  'starts-to': -0.19,
  'starts-gerund': 0.1,
  'starts-adverb': 0.01,
  'starts-connective': -0.09,
  'starts-plural': -0.03,
  'starts-name': -0.21,
  'definition-start': -0.43,
  'label-start': -0.27,
  adverb: 0.29,
  noun: -0.01,
  'long-words': 0.34,
  'short-words': -0.29,
  brackets: -0.05,
  dash: 0.13,
  semicolon: -0.12,
  commas: -0.07,
  'gerund-any': 0.09,
  'section-background': 0.3,
  'section-method': -0.45,
  'section-care': -0.09,
  'section-close': 0.3
}

/** What a weight of 1 in `terms` stands for. */
export const termUnit: number = 0.02

/** Words and pairs of words by their weight. */
export const terms: readonly (readonly [weight: number, terms: string])[] = [
  [-113, '/'],
  [-108, 'life'],
  [-101, 'each'],
  [-88, 'all an'],
  [-83, '. how'],
  [-81, 'evidence'],
  [-80, ': in_this'],
  [-77, '^_we health'],
  [-73, '-_#'],
  [-72, 'of_the'],
  [-71, 'insulin'],
  [-64, 'we'],
  [-61, 'activity population'],
  [-59, ',_we'],
  [-58, 'number'],
  [-57, 'you_can'],
  [-56, 'about are'],
  [-55, ",_you it's samples"],
  [-54, 'class involves'],
  [-53, 'be'],
  [-51, 'and_their neural or up'],
  [-50, 'can_be non'],
  [-49, 'set under'],
  [-48, 'on_the'],
  [-47, 'take'],
  [-46, 'pieces provides'],
  [-45, '^_" clinical might treatment tree you'],
  [-44, '#_/ ?_^ they_are'],
  [-43, 'c'],
  [-42, ':_^ ^_it medical'],
  [-41, 'in_your'],
  [-40, '#_- I ^_you do for_a into non_- there_are therefore'],
  [-39, '$ is_not physical simply synthesis testing understand view'],
  [-38, '^_to citations collection concept'],
  [-37, ') ,_in book part percent phase'],
  [-36, '-_level by_the entire high level moving protocol refers refers_to z ”'],
  [-35, '( ,_for accessible analyses at class_of information_in several'],
  [-34, '%_and ? and applications neural_networks possible'],
  [-33, ")_^ ^_it's compound deep_learning designed disability event found_in goal influence need she"],
  [-32, '; animation cohort commit f right temperature variation w'],
  [-31, 'after an_example co layers light low of_life ones perfect this_package timing url'],
  [
    -30,
    ',_one @ any cell comprehensive ecosystem genes_and just representing search should_be species strategy study_. table training_and using_the via'
  ],
  [
    -29,
    '^_therefore descriptions determine_the doi enough here is_a over_time particularly population_. pump questions say systematic the the_search timing_of training'
  ],
  [-28, "#_and a days focus_on in_an longer look once representations research_was sound that's the_entire “"],
  [
    -27,
    '#_, ,_it ^_I ^_for and_# and_its events genome improved institute likelihood metadata public quite seem solutions start strategies the_population the_study therefore_,'
  ],
  [
    -26,
    '(_) association canada cluster community_. environment graph included is_called more_than package sciences selected statistics students take_a the_timing things to_have type will'
  ],
  [
    -25,
    '! !_^ #_. )_to ^_in ^_so as_well conducting core in_the input laboratory look_at metrics spent taxonomy the_core there will_be years_of'
  ],
  [
    -24,
    ",_will ._# ^_an a_long adding as basic conditions discussions distribution_of don't form gene legal maximum mean minutes_, much others_. scale similarity state_of study supported that_they thought transition us with_disabilities"
  ],
  [
    -23,
    ')_, /_# ^_if around by_a commonly detected determine edges end environment_, examples explore features for_each from_the have_been high_- list local lost methodology particular patterns_in question reliable represent represents sampled samples_. second see should someone species_that subset that_were the_outcome two'
  ],
  [
    -22,
    '^_examples ^_other a_subset academic and_the arguments assumption awareness body_of cells_in community contribution detail document expectancy four left life_expectancy main needs of_an parameters part_of relevant remains_a summary that_have the_resulting therapy to_as trial'
  ],
  [
    -21,
    ',_I ,_while -_a -_the /_or ^_each ^_given and_/ artificial conduct continuously correlation disorders documented dynamics expression f_# helps identifiable improving introduction is_to lived or_even overall plan regions rhythm size_of subsequent subset_of supported_by that the_information the_latest validation working_with'
  ],
  [
    -20,
    '#_is ^_even a_relationship action and_was areas_of as_possible collection_of components decision deep discussed_in disorder done entirely eventually every example_of habit have_the highest information initial intervention is_" latest learning_, machine_- numbers probably review section setting show to_say to_understand types user views'
  ],
  [
    -19,
    '#_to ,_often ,_respectively a_type actions chapter defined discussed experimental function immediately impact it_also journey link lowest map motion normal organisms outbreak period referred referred_to rule separate settings surveillance technologies terms to_# types_of'
  ],
  [
    -18,
    '^_that a_powerful account add alignment also_the author bacterial based blocks capable capable_of co_- codes compare conclude context contributed country features_. frequency genetic given her in_particular infectious instead monitoring occurs of_each outcome repositories rules so that_this the_book the_year to_find unique variance want'
  ],
  [
    -17,
    '#_; #_hours (_usually )_from ^_here a_" a_collection a_country act and_clinical and_documented available c_# changing collected compute concepts condition contribute depicts digital distance divided documents down engagement estimates expected experience_with extra functional hand how_much in_mind issues iv learning_is living media mind most_important motivation notebooks numbers_of object obviously of_people of_possible other_types package_is parts percent_of public_health readable recognize recorded related relationship relevant_to see_@ sense skill sources statements taking taxa the_analysis the_collection the_contribution the_end the_form the_health the_original the_package the_presence think to_a type_of understand_the understanding variables we\'re well would_have'
  ],
  [
    -16,
    ',_a ,_once ,_take US ^_under also_include and_how api at_any broken can_take cannot challenge choices closed development_, doi_. drawing entry every_time experienced extracted files formal gaps inclusion informed learning lungs maybe near need_to of_your output overcome provides_a publication rationale represents_a respectively_. resulting sought split standards t the_class the_four the_impact the_type those unit updated ways workflow'
  ],
  [
    -15,
    '(_in -_and /_doi ^_and ^_once ^_thus agent and_cognitive and_disease are_many brief but_also calculated challenges classes computed contributions depth designs estimate even_though exercise fixed focus form_, frame generated_by genes in_all instructions intended interventions into_a is_of lines links methods_and nodes not_just not_the of_organisms of_text of_those of_use one_can or_more org_/ organized particular_, possible_. predicted process_of providing reading remain reporting schema specified steps synthesis_. template the_initial the_three the_treatment their_own these_two this_data to_: to_bring to_overcome to_work us_to using_a water with_their working'
  ],
  [
    -14,
    ",_among ,_e ,_typically ,_without -_depth /_/ :_/ ^_remember a_longer a_resource allows also_be also_provides among_others an_environment analyze and_by answers assessment at_hand builds but_for considering containing data_is define defined_as describing developing disabilities discussing doesn't ensure_that evaluate feature for_both for_which form_of free_of gas handling historical hours hypothesis hypothesis_testing included_in influenza interest it_as key levels_of like_this manually people_to probability provider reason run sampling say_that school_of simultaneously something stress stress_, system_is that_can the_quality though threat threshold thus_, to_address trait unit_tests university up_. users_to want_to weights well_- what_is"
  ],
  [
    -13,
    '# #_days )_of ,_all ,_each -_defined -_month ;_the I_have ^_people about_it address addresses after_the are_key art at_# below bibliography bit branch bring cells_, concept_in continue contribute_to could course current data_to dealing dealing_with defines disease_or distinguish do_not either entities_. events_in feeling finding for_patients from_# gains have_an having how_to https https_: identification identify images in_figure independently information_is information_on levels manipulation measured mostly of_as of_interest of_neural of_open original overview own patch powerful primarily products reducing references score sections set_of soil something_that space_. specifically standards_. state such_a taken technology template_. the_" the_non the_overall the_right third_, this_information this_project this_was those_with thought_of treatment_. values way_of we_also well_as you_don\'t'
  ],
  [
    -12,
    '"_, $_and $_n % (_e ,_to -_up ^_before ^_third a_few a_given a_knowledge activity_. affect also application_of appropriate approximately_# as_of asleep assessments before check checks collections consumption content_, decrease design_, details distances encounter end_, entities extracting eye file finally hours_, how_it if_you\'re impacts index indicates indicating interface invasive is_designed mapping mechanisms member might_be minimize minor objective of_disease package_provides pairs parameters_. persistent piece positive prevent_the procedure process_and program_, provide pulmonary range range_from red respectively six sought_to spatial speed_of spread_of studies_. study_of sum team tells temporary test tested the_goal the_national the_power the_size the_specific the_use their them them_, think_that tips tissue to_determine to_explore towards tuning until users varying was_also which_can'
  ],
  [
    -11,
    '"_is ,_@ ,_^ ,_allowing ,_if ,_not ,_through ,_“ -_time ._" ^_not ^_note a_look a_physical about_how aggregation agree algorithms_that and_( animal anything applicable are_called area as_for assigned chain code_for comes consistency course_. critical cross defined_by depending_on disease disease_. disorder_. down_to effectiveness_of efficient enables framework free_to full_- gets goal_is governance heart hence hours_. in_practice involve is_in is_known is_provided is_used let\'s load_. messages might_not minutes national no_longer of_development of_such pieces_of place power_of processes push quality_and quality_of received reduction representing_the return risk_. roles scores secondary service settings_, so_, teaching that_cannot the_US the_concept the_field the_list the_second the_sum those_that time_for to_add to_improve to_one to_show useful_for valuable vital wiki yourself'
  ],
  [
    -10,
    "#_minutes #_rd #_with + ,_an -_known :_a < ^_hence ^_nevertheless ^_physical ^_there a_gene abstract activation activities_. again all_of and_at and_more and_muscle as_its as_opposed barriers basically be_able be_run can_include can_use cases_of circadian classes_of close comfortable conclusions consisting consisting_of contain_a coverage criteria date_of decision_- detail_in determined developed_and didn't different_approaches discuss discussion dynamic evidence_to examples_of few filters final for for_our for_working forests frequencies function_in harvard headache here's history_of identifying impossible in_- indices infected informative injury input_into instructions_for interpreting is_, is_necessary is_no july left_to let life_- like_to logical machines made mapped may_want models_. modify month networks_, nevertheless nevertheless_, not_. not_limited number_of of_algorithms of_health of_how of_low option_to or_to passed performing pipeline plants practices_for probability_of project_is psychological psychology rd related_to release relevant_for represent_the require responses results_are reviews rights scientific_evidence searching seen selection several_different slowly smaller_than so_it some_people specify such_that summarize syntax t_$ table_. templates that_are the_applied the_human the_opposite the_question the_relationship to_avoid to_compare to_move trade training_. trying trying_to use_and variant_of vs was_to whether_the whose {_#"
  ],
  [
    -9,
    '"_of #_( #_+ )_= ,_are ,_indicating ,_particularly ,_providing -_making ._jl ._org ._{ ._” ^_every ^_maybe a_disease a_list a_study a_user achieved along_with also_has analyses_, analysis and_any and_other and_we appear_in applying are_of as_“ automatically bad be_added biodiversity body books build build_a but_are by_different charts child clarity closely comes_from component_of dataset_. department designated determining difference_between differentiation directly distribution do_so dose ease eating effect_of efficiency electronic elements elements_. encode exactly executable experimentally explicitly exploring factors_. feedback fortunately from_github getting graphs handle he_is health_problems healthcare identity important_. in_" in_fact in_several is_calculated is_implemented july_# know l legacy life_, making_. matrix mental methods_. might_have minerals more_complex more_information n necessarily needs_. not_an of_that opposed opposed_to org oriented package_, patent placed possible_, practitioners prescribed previous principles provided_in queries questions_. ran rapidly recognized regarding restrict revealing scaling serial shift shorter solution_for sorted space stimulating substance sufficient sustainability synthetic tau that_could that_it that_was the_code the_evolution the_experiment the_method the_option the_page the_reference the_species the_state the_table the_workflow then_be this_manuscript tissues to_identify to_take to_use well_. while_the who_have will_not winter with_# with_all with_many world_population worth y you_should'
  ],
  [
    -8,
    '"_a "_and )_- +_+ , ,_because ,_from ,_memory ,_of ,_on ,_part -_related I_am ^_then ^_they ^_use a_community a_series about_the alone_. also_known alternative an_issue analyses_of and_model and_not and_test and_then and_therefore answers_to appendix approach_is approaches_for are_still are_two argument bayesian broad broad_, but_it\'s but_not c_+ c_. calculations can_affect cannot_be care carlo changes_to characteristic chart complement completely conflicts consider context_, continuous decisions decisions_are depending derive destroy direction discover documentation download ease_of effectiveness environments_. estimate_the experience experiment experts fitting followed_by for_the from_one future impact_of implies in_a in_our information_about input_from intervals intervention_, is_: is_developed is_done is_true it\'s_not items iterative itself_is jl journal julia jupyter keeping learning_more level_of lists logic looking_for lower managing me median memory_. monte n_$ naming natural neighborhoods of_changes of_evidence opposite options or_# outcomes outcomes_, overview_of practice_, predicting prevention_and processes_and provide_an purposes put raised rate_. rate_is recognized_as recommend reduction_in refining relates remotely replace resolved responsibility reuse rigorous risks seem_to series_of significant simulation so_that stake stops storing structured style substances supervised support syndrome t_- teams term tests_. that_is that_may the_disease the_effect the_environment the_function the_latter the_local the_output the_process the_results the_set the_system themes think_about thinking this_article this_book this_study to_contribute to_control to_define to_do to_estimate to_other to_see to_stay too treating unwanted usage use_the utilizing view_the whenever workshop }_{ ”_,'
  ],
  [
    -7,
    "#_# #_fig #_t $_( $_by ,_i ,_it's ,_several ,_since ,_their ,_transparent -_in :_they :_“ <_# I_had ^_finally ^_is ^_on ^_time ^_understanding ^_yet a_metric a_practical a_set accessible_to additional adjusted algorithms_, am and_developing and_some anytime as_many as_shown as_your asleep_. at_different at_first available_evidence available_in be_the behavior being_implemented benefit_from bodies book_, by_taking c_( case cause_of chapters cognitive command conflict considerations consumption_, content control_over convert country_. decades_. department_of detection different_types discipline divided_into do_. doing doses_of easily english equally examples_. experience_. extend external files_and for_making for_that for_your forms friends generate going having_a health_and hence_, hope hours_of hundreds_of id implementing impossible_to installed interested_in is_at is_based is_given is_obviously it_was k_$ labelled latter limited_to manuscript maps measurements measures medicine_, methods_: methods_for ml monte_carlo near_- nearly not_to observed_in of_course of_various open_, option patients_with percentage possibly processed professionals project_to promote question_is rates_for reasons relationship_between replicated reports resource review_, room run_the scale_. seek segments serves_as shows_a shows_how single_- social_media stay step still stored_in stories strings suffer suffer_from sure system_and table_, tell testing_and the_author the_development the_extent the_following the_knowledge the_methods the_open the_other the_prediction the_reader the_spread the_words their_life their_use they_should this_section to_all to_communicate to_engage to_know to_protect to_think training_, tree_of trends turn two_different understanding_the university_of use_cases user_- valid visible was_the we_might we_see we_want well_, within_a worried yes you_may {_\\ | }_^ ”_^"
  ],
  [
    -6,
    "#_} $_, (_or ,_also ,_high ,_p -_ray -_threatening ^_second a_better a_bit a_graph able able_to absence accepted accessed across_all adverse alike all_the although_the analysis_of and_different and_practice and_provide and_will another answer_is apart app approximation are_considered are_defined are_included are_stored assign at_some at_the be_achieved board boundaries bridge building by_using can_find can_have cause_a comes_to comments concept_. condition_in connect contained_in continue_to damaged data_analysis data_collection database de decrease_the defining deployment description designed_for difficulties discussion_of distribution_with doctor duration edge efficiently element entity entries environmental establish even_if every_# example_: explain feel files_, findings_of flexibility followed for_different for_future for_prediction formally function_, functions generally give guidance guide have_different how_they hundreds i ideal identified_, ill impact_on importance_of in_that in_turn in_which increases_the increasing increasing_the infectious_diseases information_that inside_the instead_of interact interested is_already is_there issue_. it_comes it_has itself_. j known leaders least_# link_to locally logistic logistic_regression making managed medicine methods_to mission moment more_about nature_of not_as notice of_both of_its of_non of_some on_how opportunities options_. out_the outbreaks outputs package_. packages_, page_. patient_and patterns perspectives plays presents probabilistic product quality_- quantity rather_than ratio ray realized refine reflect researchers_in reward sample_sizes scott search_for second_, sections_. sense_, shape signs situation solving sources_of specific_, status stores strongest suffered_from task than_the than_they that_doesn't that_of the_ability the_cognitive the_probability the_relevant the_source the_spatial the_standard the_url then then_, there_a this this_ensures this_will to_allow to_build to_handle to_how to_live to_maintain to_only used_. values_, varied vector vs_. warning we'll we_could when_someone where_this wide willing willing_to with_one with_your years you_think"
  ],
  [
    -5,
    "\"_( #_for )_in ,_# ,_depending ,_human ,_instead ,_more ,_our ,_there -_driven -_one -_scale -_world ._) :_there ;_and >_# ]_. ^_additional ^_how ^_take a_full a_general a_healthy a_higher a_huge a_larger a_life a_separate a_two a_url accounts across_a actively addressed an_organization and_, and_are and_emotional and_mortality and_one and_using are_made are_several around_# as_good as_having assess assume at_every australia automated baby be_evaluated be_viewed being_a being_able below_. best_way box brought by_adding by_some candidate classification classification_. commonly_used communicate_with contained context_of contexts criterion dark data_available dataset date declared delivery demonstrated describe details_on differential dna do_, don't_have else evaluation ever evidence_. examples_, explained face fake far features_that figure_# file_, finally_, fine first for_an for_data for_research for_specific format formats from_all from_other functionality git gov_/ gradient guidelines_and had_a has_already health_. helpful_to hour ideally if_they in_canada in_different in_machine in_more in_response in_total inclusive influence_of involving is_one isolation it_may json just_as just_the labels level_. life_and likelihood_of limited looking make_an making_it material_, members_of mention metric min minutes_. model_, more_accessible necessary_to neither neurons never nomenclature not_a not_provide objects of_any of_conduct of_what on_all on_github on_to openly organization otherwise out_. overlap phone piece_of place_, place_. plants_and points_in post potential predict prevention programs_, properties_of provide_a python_package quantity_of rarely rays really receive reconstruction regression releases reported reproduce required requires risks_of role saved scale_of scenarios science_. seeks sharp shown_in so_we some_of stability stable subject sufficiently survival swiss system_for than_a that_contains the_cause the_current the_design the_elements the_history the_memory the_ones the_program the_required the_risk the_user this_paper throughout_this time time_to to_each to_establish to_help to_more today transparent_, up_with use_to viewed wanted wanted_to ways_to we_discuss we_used what_makes when_compared which_in who_may work_with worried_about write_down x_- year_, years_, you're ”_."
  ],
  [
    -4,
    "\"_or #_g #_min $_) $_^ $_d ,_but ,_given ,_here's ,_reducing ,_sometimes -_makers -_term :_it ^_can ^_ensure ^_first ^_insulin ^_table ^_that's ^_ultimately a_body a_certain a_non a_smaller a_very acceptance actions_. activities_, addition_, adds adjust adjustments administrators adopt again_, again_. aid aim aimed aimed_at allowed allowing also_used always analysis_to and_all and_finally and_help and_start annotated are_designed are_multiple as_stress assume_that assumed_to assumptions at_that available_to average balance baseline best_practices between_the bias_in biology broadly business but_it by_# by_providing calculating calculation call cases cases_for catch caution checking class_. collaboratively communities completed component computer concerned conducted considered controlling could_also cross_- death_. decision_making defines_the delivered density described_in destruction details_. development_. diagnosed disparate each_other each_patient emotional end_- environment_. environments_, equal especially_for estimating expect expect_to expectation experiment_, fall felt fields filter filters_to flow follows for_further for_its for_most for_these for_using forms_of from_their fully gamma get_started goal_of happens have_to haven't head healthy heavy here_, hot house html human hungry identify_the if_an important_role in_r in_research insight install is_achieved is_easy is_generally is_quite is_very issues_, keep_the kg label latin layer layer_of length_of limit linked look_for maintained makers mark markdown me_, measurement microbes minimal modeling modules most_relevant needs_to noise not_all not_always obtain_the of_all of_cases of_using official on_any one_another only_the or_, ourselves particularly_in people_are persons plain plot_the private problem_in production_environments programs_. providers random randomized reader recurrent repeat requirement research_, response_, retrieval returns right_now scientific sequences showcase simplified since_the someone_who spelling states status_. structures takes_the talk_about techniques_. than_others than_those thank the_central the_final the_influence the_mean the_project the_topic the_total the_university this_template this_work to_adjust to_evaluate to_me to_minimize to_people tracker train under_a unique_, unless update upper usefulness value_to video we_can we_do we_need what_are whatever whereas which_we while_we who_do with_high with_more you_find you_might }_$"
  ],
  [
    -3,
    '#_: $_. (_s )_; )_function ,_such ,_using -_user ._bib ^_currently ^_like ^_or ^_the ^_who a_condition a_key a_length a_particular a_protein a_result a_wide accessible_, acknowledged active adapted advances aims_to algorithms_are also_use altered always_be an_initial and_$ and_environmental and_management any_of any_time approaches_to are_all as_being as_follows as_much at_each automatic bar be_as be_found because_of behaviour bib blog blue book_. but_I but_they but_this called_a can_get can_we caring caring_for categories cause characterise characteristics_that code_of combined concerned_with confidence_. contains corresponds corresponds_to couple data_are data_as decisions_. define_a demands describing_the description_of detection_of development disabilities_, do_the doing_so downloaded economic etc_. ethics example_in expect_that expected_to expensive expert exposure fact_, field_of fields_, file_. file_in folder follow_the following_: former formula forward foundation_. fraction framing from_an google graph_. groups_of have_evolved have_some having_the hours_) how_can identical if_the implementation_details imply importance in_one in_their interact_with interest_. investigation is_another is_available is_limited is_only is_too is_unique it_, it_can it_should knowledge_of labeled learning_techniques limitations_of log lot_of magic magnesium mainly making_the market matching matter may_vary methods microbial minimum missing_values more_details much_more necessary not_immediately observed of_consciousness one_. online over_a packages pain_and partners people_who plausible post_- presence principle query question_. relating relating_to relationship_is relative_to remaining remember_that replicability report requirements resources_. reviewing series set_up size sources_, speed states_, stimulate strength suffered surgery systolic take_the terminology text_, that_does that_might that_will the_$ the_application the_art the_benefits the_criteria the_data the_date the_difference the_raw the_repository the_software the_third the_tools the_various then_it theoretical these_questions these_three this_case this_chapter this_function though_the three time_I to_apply to_both to_consider to_fall to_generate to_give to_include to_look to_model to_obtain to_our to_produce to_refine to_test tracked twitter use_of used_in users_, version_of via_a via_the vocabulary walking was_used way_, we_provide we_recommend weak weight_, what_to wide_range with_other with_this works_by would_like yes_, you_could }_('
  ],
  [
    -2,
    "$_f $_is %_to (_\\ (_a (_n )_$ )_for * ,_( ,_\\ ,_about ,_consider ,_enabling ,_how ,_whereas -_book -_by ._. ._a ._gov ._ncbi ._nih ._nlm /_www =_\\ \\_pi ^_avoid ^_below ^_c ^_more ^_see ^_this ^_why ^_your a_$ a_break a_low a_population a_range absence_of according according_to across advancements advancements_in against_a age_, agriculture allows_for allows_the altogether an_additional an_alternative analysis_is and_I and_to annotations anyone approach_to are_: are_needed arise as_long assembly assess_the aware bank be_a be_in beneficial benefits_of better_. between_two beyond_the bugs build_the built but_we button by_- can_do captures cases_. causal cell_, center change_, classified click code_, combining comparison comparisons concerns_. conditions_, connections consciousness consider_the constitutes constructing contain countries_and data_) decline default discovering discuss_the do_with don't_want dramatic drive drugs_that effort ensuring even_more eventual evolved exist explain_the extensive far_, features_in features_of fits follows_: for_\" for_$ for_me forget from_. go_to gov great grow health_insurance here_. here_we higher_than host how_the i'd i_) identified if_not if_there ii_) implements in_, in_table include includes insurance into_account into_an into_play job known_as learning_algorithms linear list_with listed_in load_the loading long_as love make_sure many_different mass may_have medications meeting mers met methods_can mice model_. more_efficient moreover morning much_of ncbi night nih nih_. nlm nlm_. not_necessarily not_yet notion observing of_many of_more of_scientific of_them of_tools one_, one_or one_way operation opinion output_of package_to patients_who perhaps pi planning point_in policy potential_for practices_in preceding predictive preparing primary processes_are produced_by produces project_. proven purpose_of r_- rate reached regularly render rendering represented resources_to reveals rising s_) said scenario searches select services severe short_- simplicity situation_. so_you software_is some_point standardized stated studied suggestions supervision surprise surprising surprisingly targets test_the than_one that_affect that_he that_support the_absence the_default the_eu the_files the_github the_low the_more the_observed the_planet the_preceding the_real the_remaining the_word their_contributions their_work there_have they_may threatening through_a title to_prevent to_support to_update took took_the treat treatments twelve typically under_the used_, v_# values_. variant visual wasn't we_must we_refer welcome where_$ which_allows which_have which_may which_to who_has wikipedia with_\" www www_. you_do you_will {_- }_}"
  ],
  [
    -1,
    "$_for (_if )_# )_( )_the ,_$ ,_avoid ,_by ,_either ,_who ;_however ;_we =_( I_can I_don't I_wanted I_was I_would \\_mathbf \\_theta ^_having ^_i'd ^_let's ^_notice ^_such ^_try ^_write a_bad a_global a_group a_risk a_sample a_useful a_way a_week achieve acquired after_a ages aggregate aims alpha already an_open an_opportunity and_c and_have and_maintaining and_only and_see and_three and_what and_without apparent applies approach_. are_generally are_in are_interested area_. areas as_^ aspect_of at_risk attempt b back_to be_done be_necessary before_the begins begins_with belong belong_to below_is biomedical blog_post body_, but_with by_this caffeine can_then careful case_, cdc centered challenge_of characterized choose choosing citation claims classical clearly coding collaboration_and community_of company complicated computation confidence confused consequence consequences contains_the contents course_, covered credit criteria_. crop crucial dataframe date_, derivative developed_by development_and devices differences different_from documentation_and dollars each_time easily_be efforts_to empower engineering enough_, eu exceptions explanation_of fast field find_an first_step fish flexibility_, focuses for_any for_many format_. functioning_. generalized generated get_a going_to growth_and gut h had_been has_an health_, help_them here_are how_many hundred i'd_like identify_a identifying_and illness illness_, immune immunity in_size in_some indicator information_to infrastructure inner inputs interesting interview intuitive involved is_being is_essential is_it is_likely is_much is_named it_might l_# large_number last_# leading_to like like_a listing live loop loved maintaining mathbf mathbf_{ metabolic method_: missing mixed mode model_for move ncbi_. need_a needed_to nervous nervous_system node normally not_have not_only notion_of obtain of_new of_whether on_an overall_, oxygen page page_, parameter peak per_day places play_a post_, practice production_, profit protect_against protocols rather read_the ready reasonable recommendations refer refer_to reflects relies_on repeatedly replaced representation represents_an research_and results_of review_of safe sample scan school section_, see_how serve sharing_of shows significance since_I solutions_to specifically_for standards_of starting store straightforward study_in subsequently sure_that systolic_blood talk that_, that_each that_it's that_people that_use that_uses that_you the_bottom the_challenge the_condition the_example the_input the_length the_main the_parameters the_past the_previous the_privacy the_relative the_scale the_situation the_technical the_tree them_. then_the theory there's these_types theta this_change thus to_answer to_convert to_illustrate to_reach to_represent to_this to_which told tools_. tropical truly understand_how union usable usually v volunteer way_that ways_. we_first what_the when_a when_it where_it while_also who_can will_discuss with_others woman workflows worsened would write writing you've you_to you_use {_i ’ …"
  ],
  [
    1,
    '#_children #_k $_# $_p (_" (_$ (_by )_: ,_based ,_deep ,_followed ,_leading ,_make ,_together -_\\ -_environment -_free ._the ^_a ^_all ^_both ^_he ^_research ^_similar ^_through a_complex a_connection a_sequence a_significant a_slightly a_standard a_statistical a_year across_different acting agrees alcohol_and algorithms alone along an_important ancient and_a and_github and_his and_quality appears_to appreciate are_available are_no are_often are_used as_" as_described associated assumed astronomy attempt_to authors_of avoiding away_. away_from be_carried be_to became behaviors below_the benchmark born both break but_a by_only by_other by_their can_provide carefully causing change_and changes_. character choice chosen circumstances citation_, cite code_is cold collapse college column combined_with commercial common_in community_, complex_and confidence_in confounding consequences_. construct continues_to contributes contributions_, contributions_. conversely correlations covers create_a currently currently_, date_. decided decrease_in deeply dependencies design detailed do_this down_. drives driving duration_of earth_, easy effect_on effects_on enabling end_of enough_to essential_to estimated_to family far_more favor find first_, fit for_all for_more for_other for_this fork function_. g gdp generate_a globally government growth_, guarantees had_an half_of happen harm has has_to how_long if_it illustrate implement_the improve_the improvements in_each in_multiple in_terms indicated initiative_. injuries input_data into_two is_usually issues_and it_does julia_. k_- kind kinds_of learning_( learning_and least_one listed live_in long look_like made_in matrix_. may_require meta mm models_can months must_have neighbor obvious of_personal often_used on_what one_is one_year only_to or_" or_by out_a out_that output_. p_# paper_, people people_with perceived position produce producing providing_a published_in question_of rates real_- reasons_why relying relying_on report_, representative respect result_, run_. scaled scope self semi semi_- send services_. side_effects similarly situations size_, sizes slight species_. specific stronger suggesting suitable_for switch targeted techniques_, technological terms_of the_\' the_european the_evidence the_future the_gastrointestinal the_issue the_key the_likelihood the_lowest the_material the_patient the_very the_volume the_water the_whole these_are think_of this_has to_" to_account to_achieve to_conduct to_read to_run to_share to_sustain to_their to_turn tools_available tried tried_to unclear until_the urine users_. value_of variability versions_of visit water_. we_would which_, which_are with_each with_no work_and workload world_, worldwide_. worse x you_. }_\\'
  ],
  [
    2,
    '!_) "_I #_months #_people (_including (_see (_the )_can )_that ,_especially ,_etc -_for -_like :_" :_$ ;_or = \\_alpha ^_any ^_evidence ^_new ^_no ^_now ^_specifically ^_with ^_within a_big a_clear a_continuous a_meta a_model a_second a_single a_unified abuse accurate added_to affected_by agents amongst and_" and_for and_it and_k and_may and_potential and_your animals answer_. anybody appearance appears arbitrary are_important are_just are_the as_part as_you aspects aspects_of assemble asthma available_on battle be_applied be_easily be_sufficient because_they below_, bottom brain_, breaks british but_most but_only can_increase case_of category_. challenging children_, client clustering_algorithm cognition cohorts combination common_, compared_with components_of concerns consensus control_and controlled course_of creates cut cycle databases_and day_, deal decades_, decreases defense definition_is dense depend depend_on dependence describes diseases_. disorders_, distinct diverse does_the edward effects_of ensure especially_in essential establishing europe evaluating executive experiments fact familiar_with famous features_, for_disease for_people for_those for_you forgotten france future_. gain gastrointestinal general_, github_, given_that given_the governing gradual gravitational half have_a health_organization humans_. if_a immediate improve_their in_both in_children in_his in_julia in_many in_my infection io_/ is_estimated is_most issue_, killing length lesson lifestyle little location london make_decisions makes_it manner_. many_countries method_that modelling much_as names naturally net noted of_being of_birth older on on_a on_this or_other organization_( participate_in patient_is people_have periods_of person personal physically play play_. please plotting practical present_in processing prove provided quite_a re record registered relationships_and relief relies repeated repository_of reproductive resource_for resources_, respond responsibilities result_in results_, role_in routine show_that shown signs_of sleep sleep_. so_far sodium source_code specifically_, spectrum square string students_, supports sustain tend tend_to than_what thanks thanks_to that_causes the_context the_effects the_optimal the_point the_root the_scientific the_underlying theory_of this_example this_may this_theory time_in tiny to_any to_become to_further to_its to_those took_a type_, united_states unsupervised use_. useful vaccination verbal viruses visualize was_a was_not was_only we_will what_a where_they which_has which_they with_data words_, worse_, would_not —_the —_to'
  ],
  [
    3,
    '"_) "_. #_th #_– & (_although (_i )_) ,_communication ,_is ,_then ,_what -_care ._e ._io :_this I_did ^_though a_core a_critical a_drug a_first a_little a_lot a_simple acid adults age_of ahead almost_# an_estimated an_increase and_as and_in and_political approved array article_, as_if aspect attack avoided away based_on be_an be_beneficial better_than but_other by can_now cancer_, cancer_. cancers capture cardiovascular case_. centers change_in classes_. combination_of common_cause communicate correct cost could_not creating_a decide described desired diabetes directly_from distributions do_better does_. drop during_a earlier emphasizes endemic estimated_that estimation european explanation exposed fed fishing free freely function_and functioning g_. gap gastrointestinal_tract generic good good_. growth hat have_more heart_attack here_) i\'m_not in_life in_most in_these in_time incidence indicators inflammatory instead_, involved_in is_supported isolated know_that less_than life_. liquid lose loss_in lot m machine make_the manual many_of many_people meta_- more_time must need_for norm notable numerical observational occur of_cognitive of_four of_making of_society of_very on_average on_earth operators out_by out_to pages paid passing pattern pattern_of perform_the periods pneumonia political populations pregnant presence_of priority problem_. protection raw re_- readers records reduce_the regarding_the relatively respiratory retrieve robust root screening series_. serves severity smaller source_, special stages sub sub_- suitable taxonomic tests that_some the_age the_dataset the_day the_discovery the_feeling the_global the_idea the_inner the_left the_necessary the_number the_physical the_problems the_surface theory_, they\'re thing this_repository thought_to to_ask to_explain to_open to_predict treated tree_, trees trouble two_- up_a values_of versions volume vulnerable what what_was words your_body }'
  ],
  [
    4,
    '" "_^ "_by #_mm (_WHO (_at (_with )_where ,_at ,_its ,_just ,_people ,_regardless -_line -_mers ._$ :_( I_also WHO_) \\_hat ^_# ^_although ^_being ^_compared ^_does ^_instead a_broad a_default a_great a_specific a_substantial a_well a_whole ago air already_been also_, and_community and_learning animals_and answer_the antibiotics approaches_. are_, are_typically are_usually area_of articles_are as_those assessment_of authors base be_avoided be_taken become_more been_a beliefs block blood_pressure but_that by_creating capacity care_, characterized_by children_. cited clear cohort_. come_from considerable consideration contributions_to daily data_for dataset_, deal_with definitions definitions_. demonstrated_that desirable detection_. disciplines diseases due_to email ensures essentially even_the evolutionary expertise explains faster_than focusing from_different habits have_also having_an hospital hypotheses idea_of if_you iii implement implemented_as in_comparison in_contrast including_a independent industry intake interactions_. international interval involvement io is_more is_still is_thought it_seems itself_, kinds labs lead leads link_between looks low_, make_a may_take meanwhile meanwhile_, memory_, microorganisms model_selection modern_research movement_of movements neck negative network_. now_, numbers_, observation observations of_diseases of_evolution of_human offspring on_, or_whether paralysis people_. people_in per_year period_of physician planet policies_and price_of production properties proteins questions_, quick r_, rates_, rates_of readily reads recorded_in regulate repository_. required_to requiring researcher response_to rest_of resulting_in running same_time sea security seeking share should_consider similar_to slow_- society_for sometimes spread stored studies systems_. teach term_" text_. than_# that_# the_course the_rate the_reasons the_rest the_term them_in them_with they_can this_includes this_process time_of to_create to_deal to_keep to_mitigate to_talk to_that top treatment_, treatment_for trend trusted types_, underlying understanding_of units upon used_as useful_in vaccines why zero –_# —_a —_and'
  ],
  [
    5,
    '"_to #_\\ #_mg ,_almost ,_although ,_has ,_k ,_no ._g \\ ^_( ^_consequently ^_data ^_moreover a_central a_common a_local a_much a_question abilities act_as addition affects_the age aim_to all_, although_it america and_even and_found and_our and_outputs and_thus and_use answering are_" are_now are_present articles as_other as_such at_all attention barrier_to begin being_. besides broader burnout calculate calibration can_also classified_as code_. codes_, conscious consequently_, consideration_of contrast contributing converted cost_of could_be countries_, created_by curated data_( data_- datasets_and days_of degree_of designed_to detecting differ dimensional disease_( do_it driven_by e_. eight elevated equivalent excessive exist_in exists find_it first_dose for_over genomic goals had_to height held help_. historically home humans i_. if_your implementation_of improvement in_addition in_humans in_open in_order inability_to intelligence investment is_. is_almost it_. it_would journals key_to likely limiting located maintain manage many_more may_cause moreover_, movement multi multi_- named nations nor of_" of_( of_different of_other of_sleep of_work on_their one_- onset or_not organizations originally p past peer_review performance_. physics picture plans plot prevalent prior_to problem_of productive profound protected publications quickly r_package rates_. reach read region research_. research_has resolution_of retain reviewed s_and same science seems_to sequence_of serious side since sites so_they substantial sum_of systems_, task_. tends tends_to th than_other the_WHO the_basis the_countries the_majority the_many the_name the_solution the_training the_types those_in time_and to_capture to_manage to_participate to_practice to_reduce to_what tools_for toxic typical unlikely used_by useful_to using_this watch where_the white white_blood who_were with_$ word work_on year years_. years_ago years_old you_must you_want'
  ],
  [
    6,
    '$_\\ ,_however ,_scientists -_dimensional WHO_, ^_after ^_because ^_our ^_several ^_whether ^_without a_lack a_new a_patient a_sense a_tool accounts_for activities admitted all_patients all_three allow_for allow_the also_a alternative_to among_the analyzing and_can and_improve antigen appear appeared applied_to apply approximately as_to attempts_to available_. be_. be_more becoming been_the biologically birth carried_out carry category central centuries changes_as china_, clock community_and comparison_, complete contract contributor converted_to corresponding data_: datasets_, decreased dependence_on development_of different doses engage_in engaging engine ensures_that equations established estimated everyday examining excess exchange extent factors_that first_- fix focused_on formed_by hardware highlights in_. in_general include_the individuals_, interest_, interest_in irregular irrelevant is_affected is_needed is_on it_easy it_to largest leads_to leave looking_at make_predictions mathematics meet men method_. motivation_, multiple narrow nasal needed novice obtaining occur_. occurrence of_age of_death of_methods of_microorganisms of_which online_, open_source operating opportunity our_work parents patient_. perception policies prepare procedures process_for profiles prolonged rate_of reflected reflected_in repository_, research_community responsible responsible_for scalable sensitive services_for sets_of share_the single small_, software_packages some_form somewhat stroke success_of survey system_, tasks temporal that_many that_one the_algorithm the_article the_best the_body the_case the_family the_figure the_focus the_gap the_general the_level the_lungs the_research the_sequence the_usa the_world this_in to_better to_construct to_decide to_develop to_extract to_go to_learn to_perform to_remove to_these to_treat tool_to undergo usa wall walls went when_people which_a while_this whole wish wish_to with_. work_in working_in world_health year_of your_own —'
  ],
  [
    7,
    '(_for ,_long ,_resulting ,_whether ,_your -_analysis -_based -_specific ^_another ^_just a_book a_negative a_recent a_similar above adequate advisory affected analysis_. analysis_and and_they are_able are_being asked at_birth at_this attempts axis began believe_that beyond binding boost branches breakdown breakdown_of came can_contribute can_lead capabilities capturing carried cases_, chance comparative compatibility computationally consequently consider_using content_. data_that databases_. datasets_. dedicated_to deficits develop_a diagnosis difficult_for discovery diversity education educational effects elderly eliminate emissions engaged evaluated everyone expanded facilitate_the fairly families for_several fourier frequent has_not helpful heterogeneous humans_, hypertension if imaging important_for important_to individuals_with inevitably integration introduced is_# is_also is_relatively is_required isolate later_, launch leaving led_to linked_to lives looks_like materials may_also medication melatonin memory message more_easily objectives occurred_in on_data or_in organism origin other_countries participate participation people_, perspective phase_of place_to pressure proper proportion proportion_of propose_a provided_by publicly pull_requests questions_and reduced release_of removing required_for research respective result_of roughly sample_, see_that signal simple skills states_. surprisingly_, tens tens_of the_american the_cell the_country the_database the_different the_need the_problem the_release the_small them_to they_do third this_method this_type through thyroid to_carry to_date to_enable to_large to_others tool_for toward transformed trust use_in utility validity varies we_get what_they while_there while_these with_it world you_need'
  ],
  [
    8,
    "#_of '_s )_were ,_only ,_rather ,_thus ,_unless :_for I_do ^_during ^_most a_function a_process about_# actually amino and_an and_is and_others and_should and_this approx architecture are_unable as_they asking be_difficult because_the behavioral behind can_become can_easily cancer chemical china color combine concentration_of concern consumed contributes_to controversial cover create curve data_, dedicated derives different_in directory due easy_, effect everything evolution_is exceeds extract fuel general github_. gold gold_standard guidelines_for had i've importantly importantly_, including_the indeed initiative inside institutional integrating is_defined is_important is_now is_useful it it_into just_one kidneys largely lasting laws less many_other meaningful metagenomic mg more_likely natural_language nature needed_. networks news of_social offer opportunity_to optimal over_the patterns_of physical_and preventing privacy problems_, protect protein_- r_. recommended referenced research_by schedules shifted solve_the some_other started_. statistically strongly system_of tables takes tasks_. that_\" the_advantage the_authors the_cost they_were this_. this_field to_analyze to_another to_calculate to_facilitate to_form to_save to_try trained transmission unknown_. version was way_. what_we when_the widely"
  ],
  [
    9,
    '#_] )_or ,_both ,_new ,_other ,_these ,_though -_shaped ._com :_# ^_of ^_similarly a_quick a_search a_self a_short a_systematic ability_to activity_, advantages against_the along_the american and_development another_. associated_with backup be_at brain brings but called changes_in characteristics_, code codebase com consistent_with control criteria_for definition_, depends_on diseases_such distributed dramatically drugs each_of easy_to effects_. empirical energy_, entered enzymes equation_, evidence_for excellent experiencing expressed factors falling fig fluid fo follow for_it foundation funding green groups he_was highlight him holds ideas increase_in increase_the induce infections information_, information_. is_approximately is_less item languages learning_. least load means_to members modified most_common most_people muscles not_be obtained of_# of_quality often_have one_in ongoing or_the outcomes_. pair participants parts_of pay performed presented price produced promotes published q recover researchers_to rest results results_. self_- sensitive_to sequence should_not showed similarly_, simulations slow solution_to spend study_is suited support_the target techniques that_both that_if that_provide the_concepts the_definition the_largest the_last the_major the_web therapy_, these_features this_problem to_make to_review to_the together unable unable_to unified united variations we_are we_have we_present we_use were_in what_I will_also will_have with with_a work_of'
  ],
  [
    10,
    '#_million #_or )_is ,_despite ,_he ,_similar ,_thereby -_step ._( ]_^ ^_additionally a_# access accounting accounting_for administration alcohol alone_, alternatives and_find are_examples as_in as_the associations avoid below_) benefits biological body_. but_if calculates can_cause captured_by certain circulation comparable conference creating decade deploy differentiable difficult_to domain ed enter example explicit extraction factor fail faster fig_: guidelines has_become hiv in_various inability inaccurate inflammation interaction is_changed is_consistent leading learned like_the live_on millions millions_of misleading not_been note of_a of_clinical of_this on_one optimization order_to policy_, process project_, quality scientists seems sleeping statement stomach sustained system_to that_all the_above the_food the_highest the_movement the_report the_value the_way these_algorithms time_. to_access transport trauma unfortunately up_to valid_. value week when_they when_you while who will_learn with_its with_similar wrote_a your'
  ],
  [
    11,
    '"_that )_and ,_have ,_making ,_research ,_see ._^ ?_" [ ^_according ^_among ^_their a_more a_number a_problem about_a accounted accounted_for adaptive additionally_, alexander an_individual analysis_, and_global are_necessary are_not at_least background becomes bias blind by_many can_still carries cervical collaborators concept_of connection constructed controls costs created degrees_of demand demonstrate detect_a direct disease_- dogs drastically ecology engage environments even_in example_. exercise_, extended extreme fact_that fair fight for_machine for_their foundation_for frameworks from_a gave genomes_in hard heat helping how_well in_python infer instance_, integrated is_actually is_considered is_currently is_regulated is_that known_to late likely_to limitations liver low_- massive models_, name observe open optical package_for problems_. problems_for progress projects_. properly publishing pubmed pull reference remember remove rich risk_factor service_providers seven solution stakeholders started tests_, the_importance the_two the_years through_the time_- times_the to_ensure together_with traits understood website whether_they without_the'
  ],
  [
    12,
    "(_figure (_like (_such ,_can ,_or ] ^ ^_indeed a_strong actual acute addressing advanced advantage_of and_changes and_new answer anxiety application approach_, archiving at_a attempted be_effective body_is called_the can_see causes causes_of change_. changed changes clustering_algorithms composition conflicting data_sets difference_in driven encourage encouraged existence facebook for_use frequently generating ground has_the have_used implementations_of improve in_china indeed_, introduce is_the john judgment kept last letters management_, method_for method_is million my navigate none not_available nothing of_individual or_a points pool practices prefer problem_is project recognised resistance_( resistant revealed shouldn't since_# skin small_amount structure_of supply supporting techniques_to ten the_average the_fact the_reproducibility the_same the_united they_will three_- throughout to_detect to_infer to_navigate to_solve try type_# unknown use_, validity_of volume_of way_to what_you who's with_different worldwide wrote"
  ],
  [
    13,
    '#_weeks ,_as ,_even WHO ^_unfortunately a_day a_growing access_. and_make and_that applied become_a benefit century_, cloud come complex concentration contributors day_. degrees depends developed difficulty familiar fear for_image forces gap_between get_the goes greatly has_a insights instance integrate intensive is_possible knowledge_. lead_to led mortality_and must_be per per_- popular practices_. presentation process_called professional real regulated released reproducibility_of resources sense_of shaped standard standard_for suggest sustainable the_full the_lack the_leading the_so the_structure themselves these_methods to_, to_your tract transparency ultimately unfortunately_, use_is variable was_developed way we_know when_we whether_a which_the workplace world_. you_have'
  ],
  [
    14,
    ',_so ._, > ^_due accessing addition_to adopted although and_has bacteria been between_# blood_glucose can_reduce compared_to consume data_. databases_that death facilitate figure_@ for_instance generation_of got have_not implementation_, is_difficult literature_, meaning methods_, novel occurred offered office on_your out_of package_in people_will performance_of perspective_, power present previously programming_language programs rapid recently replacement save scientific_research sharing shortly showing society_. source_of stage starts submit technical the_community the_distribution the_early topic traditional try_to uptake used who_are within_the'
  ],
  [
    15,
    "#_% [_# a_real a_small a_team additionally affects approaches_, aren't barrier basis because_it big but_is caused_by cellular classic community_members companies complexity copyright did die difficult effectively electricity even_when exercises experiences extremely facilitating failure fewer find_that for_decades go greater groups_. has_been helped how_a if_we inference inherited it_is itself_as k k_. lacking level_, may_not mild no of_information of_research offers order pain_, paper_. peer platforms program proposed real_world recent reproducible s_, short significantly specialized system_. the_earth the_next the_primary the_result the_site the_success the_work these_approaches thousands thousands_of trace used_to vitamin which_is work_. you_are"
  ],
  [
    16,
    ')_are ,_leaving ,_most -_called -_year ^_lack a_consistent adopting and_perform and_statistical ask been_shown believe best but_the characteristics dangerous data_can databases did_not especially findings for_some formation_of found_that gives growing kidney km knowledge later literature_. long_- major mitigate molecular of_time off only_# only_on over_# pancreas parties point_of prevent process_. provide_the rare recall reduced_. response_. results_in so_- strong superior that_these the_foundation the_most third_- to_be to_data to_get tool unlike uses variety vary we_should where widespread'
  ],
  [
    17,
    '(_r -_day -_use ^_by ^_researchers a_variety allow analyzed as_it change chronic continued cycles damage easier_to errors existing expectations figures from_your group help_you increased language_processing law means_that motivated mouth muscle of_data others others_, outside potentially precisely propose purpose recognition rely rely_on risk_of sex slightly solely that_allow the_clustering the_formation the_u they_have this_means yield'
  ],
  [
    18,
    '#_times )_was ^_despite a_project annual are_a are_very availability being better conclusion_, deaths debate decades dependent difference figure food function_of giving hold in_its in_other internet is_an is_some just_like management_of many_factors only_a over patient perform point_, process_, race remains response rise shared that_the the_new the_test the_time this_, this_definition time_series to to_- to_increase true universal weeks whether with_an wrong'
  ],
  [
    19,
    '#_^ (_which ,_meaning ^_from ^_what a_person absorption degree diseases_and except_for finds five idea important institutions into_the is_because old pressures radiation regulation relationships_. requests reviewers the_sun thereby those_who tools_,'
  ],
  [
    20,
    ',_many ,_some ,_this ,_when ,_which ^_only ability accurately almost as_# calcium caused develop diffusion enable except first_# following from_this fundamental genomes implemented_in is manner material of_reproducibility of_science of_their pain predictions resolution s_. small sun that_a that_would the_amount the_performance this_: track variants variety_of virus were wife within would_be'
  ],
  [
    21,
    '"_in (_as :_no algorithm are_more as_we collaboration common compared computational generation hard_to highly increase incremental it_easier matlab new_york occur_in reduces resistance such_as suggests_that symptoms that_any the_one this_makes york –'
  ],
  [
    22,
    ',_where @_fig a_different a_large against anti anti_- are_also article both_the domains early_# is_by may_be model_( most_of problems python suggests these this_can used_for'
  ],
  [
    23,
    ',_and access_to accuracy advantage can_occur complaint control_. data_from e evolution for_# from he incomplete itself larger model proof recovery successful that_there times uncertainty'
  ],
  [
    24,
    '%_. =_# and_data back beta can_make cd collaborative demonstrates e_# individuals its large_amounts library loss_of out poor programming sets social software_package surfaces the_network to_provide wave'
  ],
  [
    25,
    '%_) -_- ._s added efforts fever mechanism one_of open_- signals surface the_computational weight when works written_in'
  ],
  [
    26,
    '#_) ,_with -_source -_to biases consistent contact despite_the diagnostic discovered during_the generations in learning_methods machine_learning maintains more problem slightly_different student u_. vision'
  ],
  [
    27,
    '#_s %_for ^_however ^_over a_good been_used data_and drug focused formation found image including make_it source source_software the_model tools'
  ],
  [
    28,
    "#_in ^_using adult amount can't cells constant diet false implemented increasingly issue loss means mentioned note_that prediction regular solve throughout_the u works_."
  ],
  [29, '$_$ %_of ^_while get higher line not one point precise reactions researchers the_brain this_is time_,'],
  [
    30,
    '^_at among clinically communication data internal modern other ownership performance repository some than various very'
  ],
  [
    31,
    ')_. :_the blood can_help captured hormone however_, interactions makes of_our poorly pre pre_- projects reduce text'
  ],
  [32, ',_including -_of ^_but code_and definition easier keep mortality paper protein site such work_,'],
  [33, '^_some become despite detect full have of_- strain tracking'],
  [
    34,
    '^_many ^_one amount_of amounts amounts_of card children consistently dependency for_example lack_of literature majority majority_of patients success which'
  ],
  [35, "%_, ' ^_as d earth however specificity the_r there_is using web"],
  [36, '#_years across_the measure numerous result saw this_approach'],
  [37, 'approach even example_, github increases management sequencing th_century'],
  [38, '#_d influenced_by initiatives new ~'],
  [39, '"_the al_. be_used enhance error improves may now society'],
  [40, 'of reproducibility risk similar'],
  [41, 'al equation et_al influenced relationships systems'],
  [42, 'et'],
  [43, 'conclusion gender models sensitivity'],
  [44, 'energy is_often learn papers'],
  [45, 'century system'],
  [46, 'does early formed further implementation most r'],
  [47, ',_they bone datasets language ~_#'],
  [48, '(_# use'],
  [49, 'computing during'],
  [50, ',_the - implementations without'],
  [51, 'approaches does_not'],
  [53, 'with_the'],
  [55, 'help only statistical'],
  [56, 'glucose his method the_literature'],
  [57, 'make network'],
  [58, 'day effective'],
  [60, 's'],
  [62, 'clustering lack'],
  [63, 'many'],
  [64, '^_when often'],
  [65, 'countries'],
  [66, 'large they'],
  [70, 'because'],
  [75, 'our'],
  [78, 'can software'],
  [79, 'work'],
  [105, 'in_#']
]
