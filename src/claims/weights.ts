/*
 * Written by npm run train on 2026-11-25; do not edit by hand.
 *
 * 5796 sentences, 2306 claims, 56 repositories
 * articles-dev-b.jsonl: 1091 sentences, 688 claims, 10 repositories
 * articles-dev-c.jsonl: 1088 sentences, 413 claims, 28 repositories
 * articles-dev.jsonl: 882 sentences, 425 claims, 11 repositories
 * tests/claims/labels.jsonl: 2735 sentences, 780 claims, 27 repositories
 *
 * On repositories left out (npm run claims:score): best F1 0.750, area under the curve 0.862,
 * precision 0.803 at recall 0.611. A weight above 0 speaks for a claim, one below 0 against it.
 */

/** The lowest score of a claim: from here on, four of five are claims on repositories left out. */
export const claimThreshold: number = 0.58

/** How a sentence is balanced with the one before where nothing else is known. */
export const alone: Readonly<Record<'bias' | 'own' | 'before' | 'after' | 'article', number>> = {
  bias: 0.22,
  own: 0.79,
  before: 0.77,
  after: 0,
  article: 0
}

/** How a sentence is balanced with its neighbours and its article. */
export const inArticle: Readonly<Record<'bias' | 'own' | 'before' | 'after' | 'article', number>> = {
  bias: 0.38,
  own: 0.72,
  before: 0.51,
  after: 0.33,
  article: 1.01
}

/** What a sentence that shows nothing starts from. */
export const bias: number = -0.45

/** The weight of each cue that has one. */
export const weights: Readonly<Record<string, number>> = {
  million: 0.21,
  worldwide: 0.23,
  population: 0.21,
  share: 0.33,
  quantifier: 0.33,
  risk: 0.16,
  comparison: 0.22,
  superlative: 0.33,
  than: 0.29,
  trend: 0.36,
  frequency: 0.69,
  duration: 0.01,
  prevalence: 0.17,
  'size-word': 0.3,
  'size-compared': 0.43,
  'research-word': 0.36,
  'evidence-word': -0.12,
  nation: 0.18,
  from: 0.11,
  about: -0.18,
  new: 0.2,
  'degree-word': -0.06,
  'named-source': 0.19,
  because: 0.29,
  'effect-noun': 0.35,
  'cause-noun': 0.55,
  association: 0.05,
  'efficacy-negated': 0.05,
  ability: 0.39,
  'by-means': 0.12,
  evidence: 0.71,
  organisation: 0.16,
  place: 0.42,
  person: 0.2,
  say: -0.06,
  body: 0.78,
  disease: 0.55,
  treatment: 0.33,
  nature: 0.55,
  society: 0.4,
  psychology: 0.27,
  'adjective-quality': 0.33,
  contrast: 0.34,
  addition: 0.26,
  only: 0.36,
  hedge: 0.05,
  can: 0.2,
  will: -0.01,
  perfect: 0.58,
  was: 0.4,
  were: 0.15,
  'past-time': 0.31,
  they: 0.28,
  its: 0.19,
  by: 0.21,
  of: 0.13,
  in: 0.33,
  'against-word': 0.18,
  and: 0.11,
  that: 0.06,
  which: 0.09,
  for: -0.13,
  'on-at': -0.14,
  be: 0.01,
  is: -0.26,
  are: -0.08,
  have: 0.14,
  do: -0.01,
  negation: 0.27,
  you: -0.27,
  your: -0.12,
  'if-you': -0.25,
  i: -2.56,
  we: -0.62,
  our: 0.13,
  'we-do': -0.17,
  advice: -0.94,
  encourage: -0.25,
  'question-word': -0.57,
  outline: -1.37,
  pointer: -0.34,
  figure: -0.05,
  boilerplate: -0.49,
  deixis: -0.39,
  example: -0.13,
  definition: -0.35,
  called: -0.22,
  method: -0.65,
  documents: -0.22,
  maths: -0.3,
  course: -0.22,
  clinic: -0.29,
  opinion: -0.22,
  importance: -0.35,
  vague: -0.25,
  purpose: -0.74,
  condition: -0.11,
  narrative: -0.19,
  'imperative-word': 0.1,
  'effect.present': 0.63,
  'effect.past': 0.46,
  'effect.gerund': 0.06,
  'effect.modal': 0.58,
  'effect.infinitive': 0.01,
  'effect.base': 0.16,
  'cause.present': 0.18,
  'cause.past': 0.08,
  'cause.gerund': 0.11,
  'cause.modal': 0.21,
  'cause.base': 0.05,
  'mechanism.past': 0.47,
  'mechanism.gerund': 0.34,
  'mechanism.modal': 0.13,
  'mechanism.infinitive': 0.03,
  'mechanism.base': 0.08,
  'change.present': 0.16,
  'change.past': 0.01,
  'change.modal': 0.07,
  'change.infinitive': 0.1,
  'change.base': 0.13,
  'finding.present': 0.06,
  'finding.past': 0.21,
  'history.past': 0.13,
  'history.modal': 0.19,
  'history.infinitive': 0.15,
  'history.base': 0.13,
  'need.past': 0.1,
  'need.gerund': 0.2,
  'need.infinitive': 0.3,
  'need.base': 0.25,
  'paper.present': -0.43,
  'paper.past': -0.26,
  'paper.gerund': -0.32,
  'paper.modal': -0.55,
  'paper.infinitive': -0.22,
  'paper.base': -0.36,
  'mind.present': -0.18,
  'mind.gerund': -0.08,
  'mind.modal': -0.25,
  'mind.base': -0.05,
  question: -1.8,
  exclamation: -0.1,
  'colon-end': -1.12,
  'no-stop': -1.35,
  'starts-small': -1.64,
  'starts-quote': -0.12,
  quote: -0.21,
  'length-4': -0.2,
  'length-7': -0.53,
  'length-11': -0.21,
  'length-17': 0.01,
  imperative: -1.8,
  'imperative-after': -1.11,
  'no-verb': -0.43,
  percent: 1.44,
  unit: 0.39,
  money: 0.84,
  year: 0.8,
  decade: 0.22,
  ratio: 0.03,
  'big-number': 0.3,
  'names-1': 0.07,
  'names-2': 0.02,
  acronym: 0.18,
  code: -0.18,
  operator: -0.13,
  link: -0.07,
  'passive-past': 0.09,
  'passive-present': 0.01,
  'perfect-verb': 0.39,
  'past-verb': 0.14,
  'than-er': 0.09,
  'superlative-est': 0.18,
  'can-be': -0.16,
  'there-is': 0.05,
  'starts-this': 0.01,
  'starts-it': -0.31,
  'starts-they': -0.03,
  'starts-a': -0.05,
  'starts-in': -0.01,
  'starts-if': 0.13,
  'starts-to': -0.2,
  'starts-gerund': 0.11,
  'starts-adverb': 0.02,
  'starts-connective': -0.09,
  'starts-plural': -0.03,
  'starts-name': -0.21,
  'definition-start': -0.43,
  'label-start': -0.26,
  adverb: 0.29,
  noun: -0.01,
  'long-words': 0.34,
  'short-words': -0.28,
  brackets: -0.05,
  dash: 0.12,
  semicolon: -0.12,
  commas: -0.06,
  'gerund-any': 0.08,
  'section-background': 0.31,
  'section-method': -0.45,
  'section-care': -0.09,
  'section-close': 0.3
}

/** What a weight of 1 in `terms` stands for. */
export const termUnit: number = 0.02

/** Words and pairs of words by their weight. */
export const terms: readonly (readonly [weight: number, terms: string])[] = [
  [-116, '/'],
  [-108, 'life'],
  [-99, 'each'],
  [-94, ':'],
  [-90, 'all an'],
  [-85, 'how'],
  [-83, 'in_this'],
  [-81, 'evidence'],
  [-77, 'health'],
  [-76, '^_we'],
  [-74, '-_#'],
  [-73, '?_^'],
  [-72, '.'],
  [-70, 'insulin'],
  [-68, 'I'],
  [-67, 'of_the'],
  [-66, '?'],
  [-65, 'we'],
  [-63, ':_^'],
  [-61, 'population'],
  [-60, 'activity number'],
  [-59, 'about'],
  [-58, ',_we are you_can'],
  [-56, "be it's"],
  [-55, ',_you'],
  [-54, 'or samples'],
  [-53, 'class involves'],
  [-52, 'take'],
  [-51, 'and_their can_be neural non'],
  [-50, 'under'],
  [-49, 'on_the up'],
  [-48, 'set'],
  [-47, 'pieces provides'],
  [-46, 'you'],
  [-45, 'clinical treatment tree'],
  [-44, '^_" and c might they_are'],
  [-43, '#_/ medical'],
  [-42, '#_-'],
  [-41, 'do for_a non_- there_are'],
  [-40, '^_it ^_to in_your into is_not therefore understand'],
  [-39, '^_you collection synthesis view'],
  [-38, 'citations concept physical simply testing'],
  [-37, ') ,_in book high part several z ”'],
  [-36, ',_for -_level a by_the entire phase protocol refers refers_to'],
  [-35, '( )_^ ^_I accessible analyses at class_of information_in level'],
  [-34, 'designed influence moving neural_networks percent possible'],
  [-33, "; ^_it's applications commit compound deep_learning event found_in need temperature via w"],
  [-32, '%_and animation co cohort disability f goal perfect right she'],
  [-31, 'after any descriptions enough here layers light low metadata ones species study_. the this_package variation'],
  [-30, ',_one comprehensive days ecosystem genes_and just of_life pump representing should_be table timing url'],
  [
    -29,
    '$ ,_I ^_therefore an_example cell determine_the is_a over_time population_. questions research_was say search start strategy the_entire timing_of training_and using_the “'
  ],
  [
    -28,
    "#_and ^_for and_its association doi don't events look once public representations strategies systematic that's the_search type"
  ],
  [
    -27,
    'as_well core focus_on genome improved in_an institute likelihood longer package particularly quite seem solutions sound the_population the_study there therefore_, to_have training will'
  ],
  [
    -26,
    '#_, (_) ,_it @ as canada cluster environment graph in_the included input is_called laboratory selected should statistics students take_a the_core the_timing things'
  ],
  [
    -25,
    '/_# ^_an ^_if ^_in a_long and_# basic community_. conducting maximum metrics others_. sciences someone spent taxonomy that us'
  ],
  [
    -24,
    '#_. )_to ._# ^_so adding around conditions discussions distribution_of examples high_- legal list look_at mean more_than much needs particular question reliable scale similarity state_of that_they that_were thought will_be with_disabilities years_of'
  ],
  [
    -23,
    '!_^ ,_will -_a by_a commonly detected determine edges end explore features form gene have_been local methodology patterns_in relevant represent represents samples_. species_that study subset supported the_outcome transition'
  ],
  [
    -22,
    '! )_, ,_while -_the /_or ^_each ^_examples ^_other assumption awareness body_of cells_in contribution detail digital document environment_, expectancy f_# for_each four from_the life_expectancy lost main minutes_, of_an or_even parameters part_of remains_a sampled second section show summary that_have the_resulting to_as trial two types'
  ],
  [
    -21,
    '#_is a_subset academic action and_/ and_the and_was arguments artificial community conduct continuously correlation decision discussed discussed_in disorders documented expression helps identifiable improving information introduction left lived overall plan probably rhythm size_of subsequent subset_of the_information the_latest therapy user validation working_with'
  ],
  [
    -20,
    ',_take ^_given a_relationship add areas_of as_possible chapter collection_of components deep defined distance done dynamics entirely every function habit have_the highest initial intervention is_" is_to journey latest learning_, machine_- normal numbers period review rule supported_by terms to_understand views'
  ],
  [
    -19,
    '#_to ,_often ,_respectively ^_even a_type account co_- compare contributed disorder eventually experimental genetic immediately impact in_particular it_also link lowest motion object occurs organisms outbreak referred referred_to regions rules setting settings so surveillance taxa technologies to_say types_of'
  ],
  [
    -18,
    "^_that a_powerful actions alignment also_the and_disease author bacterial below blocks c_# capable capable_of codes compute conclude context country example_of expected features_. frequency given hand her instead map media monitoring of_each of_your public_health relationship sense separate sources statements that_this the_year think those to_find type_of understanding unique variables variance want we're well"
  ],
  [
    -17,
    '(_usually )_from I_have US ^_and ^_here a_" a_collection a_country act and_clinical and_documented available changing collected concepts condition depicts development_, divided documents doi_. down engagement functional how_much in_mind infectious issues iv learning_is measured mind most_important motivation near need_to notebooks obviously of_people of_possible outcome package_is parts readable recognize recorded related relevant_to repositories the_analysis the_book the_collection the_end the_form the_health the_impact the_package the_type to_a understand_the ways would_have'
  ],
  [
    -16,
    '#_; #_hours ,_once ^_once ^_remember also_include and_cognitive and_how at_any based broken can_take challenge choices closed contribute contributions drawing entry estimates every_time experience_with experienced extra files for formal frame gaps inclusion informed intended learning living lungs maybe numbers_of other_types overcome percent_of provides_a rationale reading represents_a resulting schema skill sought split standards steps t taking the_class the_contribution the_four the_original the_presence their_own to_: to_work unit using_a workflow working'
  ],
  [
    -15,
    '#_days (_in ,_typically /_doi ^_thus ^_under agent api are_many brief builds but_also calculated cannot challenges classes computed depth designs disease either even_though exercise extracted focus form_, generated_by in_all influenza instructions interventions lines links methods_and not_just of_text of_those of_use or_more org_/ organized output particular_, possible_. predicted probability process_of providing publication remain reporting respectively_. school_of specified template the_initial the_three the_treatment them these_two this_data though threat threshold to_# to_bring to_overcome updated us_to water weights with_their'
  ],
  [
    -14,
    "(_e ,_a ,_among ,_e ,_each ,_to ,_without -_and -_depth -_up /_/ :_/ a_longer also also_be also_provides among_others an_environment analyze and_by answers assessment at_hand before but_for check considering containing could data_is define defined_as describing developing disabilities discussing doesn't ensure_that entities_. estimate evaluate events_in feature finding fixed for_patients for_which form_of free_of gas genes handling historical hypothesis hypothesis_testing images in_figure included_in index into_a is_of key levels_of like_this manually mechanisms nodes not_the of_disease of_organisms one_can persistent products provider reason references run sampling see_@ simultaneously something stress stress_, synthesis_. system_is that_can the_overall the_quality to_address trait unit_tests users_to want_to what_is"
  ],
  [
    -13,
    '$_and )_of ,_^ ,_if -_defined -_month ^_people a_resource about_it activity_. address addresses after_the allows are_key art bibliography bit branch bring cells_, concept_in consumption content_, continue course current data_to dealing dealing_with decrease defines disease_or distinguish do_not encounter entities feeling for_both from_# gains have_an having heart hours https https_: identification identify independently information_on interest invasive is_designed it_as manipulation me mostly of_as of_neural original overview own package_provides patch people_to piece powerful reducing say_that score sections set_of soil something_that space_. specifically standards_. such_a taken technology template_. the_" the_right third_, this_information this_project those_with thought_of thus_, towards treatment_. university up_. values way_of we_also well_- well_as'
  ],
  [
    -12,
    '"_, "_is $_n ,_all ,_allowing ,_“ ;_the ^_before ^_is ^_third a_few a_given affect aggregation applicable application_of appropriate approximately_# as_of assessments at_# checks collections contribute_to coverage design_, details distances efficient extracting eye file finally how_it how_to if_you\'re impacts indicates indicating information_is is_in levels mapping member might_be minimize minor number_of objective of_interest of_open pairs parameters_. pieces_of place positive power_of prevent_the primarily procedure process_and psychology pulmonary red reduction roles six sought_to spatial speed_of spread_of studies_. study_of teaching tells test tested the_US the_goal the_national the_non the_power the_size the_specific the_use their think_that this_was tips to_add to_explore tuning until users valuable varying was_also which_can you_don\'t'
  ],
  [
    -11,
    "+ ,_@ ,_not ,_through -_time ._{ I_am a_knowledge a_physical agree algorithms_that all_of analysis and_( and_more anything as_for asleep assigned chain code_for comes comfortable consistency course_. critical cross defined_by depending_on didn't disorder_. effectiveness_of enables end_, final framework gets governance harvard healthcare hence here's history_of hours_. in_- in_practice interface interpreting involve is_known is_provided is_used july let let's like_to load_. logical made matrix messages might_not national no_longer of_development of_such option_to oriented pipeline previous principles probability_of processes program_, provide push quality_of range range_from received regarding release representing_the respectively return scores secondary service settings_, so_, some_people state sum t_$ table_. team templates temporary that_cannot the_concept the_field the_question the_relationship the_second the_sum them_, time_for tissue to_determine to_one to_show useful_for vital wiki yourself {_#"
  ],
  [
    -10,
    '#_rd ,_an ._org :_a < ^_hence ^_nevertheless ^_not ^_note ^_physical a_gene a_look a_user about_how about_the abstract activities_. again am and_at and_muscle and_other animal are_called area as_its as_opposed automatically barriers basically be_able be_run biodiversity body can_include can_use cases_of circadian clarity classes_of close conclusions consider consisting consisting_of criteria date_of decision_- detail_in determined developed_and different_approaches discuss discussion disease_. down_to eating elements elements_. encode evidence_to examples_of experimentally few filters for_our for_working fortunately free_to full_- function_in getting goal_is headache hours_, identifying impossible indices infected informative input_into instructions_for is_, is_necessary is_no july_# know life_, life_- mapped may_want memory_. models_. month more_information networks_, nevertheless nevertheless_, not_. not_limited of_algorithms of_health of_how of_low opposed opposed_to options or_to org passed performing plants practices_for prevention_and project_is quality_and rd recommend relevant_for represent_the responses reviews rights risk_. scientific_evidence searching seen selection several_different shorter slowly smaller_than so_it sorted specify summarize syntax the_applied the_following the_human the_list the_opposite the_option this those_that to_avoid to_compare to_improve to_move trade training_. trying_to use_and vs whether_the whose winter'
  ],
  [
    -9,
    '"_of #_# #_+ #_minutes #_with )_= , ,_are ,_because ,_indicating ,_particularly ,_providing -_known -_making ._" ._jl ._” I_had ^_maybe ^_there ^_use a_disease a_list achieved activation alone_. along_with also_has an_issue analyses_, and_any appear_in applying approach_is are_of are_still as_“ bad be_added behavior books broad build build_a but_are but_not by_different chart charts closely comes_from complement completely component_of contain_a dataset_. department designated determining difference_between direction directly distribution do_so dose dynamic ease efficiency electronic exactly executable experience explicitly exploring factors_. feedback forests frequencies from_github from_one future graphs handle he_is health_problems identity important_. in_" in_fact in_several injury interested_in is_calculated is_developed is_implemented jl keeping l left_to legacy level_of machines mental methods_. might_have minerals minutes modify more_complex n necessarily needs_. not_an of_that package_, patent placed possible_, practitioners prescribed professionals provided_in psychological queries questions_. ran recognized recognized_as related_to relationship_between require restrict results_are revealing scaling shift solution_for stimulating structured substance such_that sufficient support sustainability synthetic tau that_are that_is that_it that_may that_was the_code the_evolution the_experiment the_page the_process the_reference the_results the_set the_species the_state the_table the_workflow themes then_be this_book this_manuscript this_study to_identify to_take trying variant_of was_to well_. while_the who_have with_# with_all with_many world_population worth y you_should }_^ ”_,'
  ],
  [
    -8,
    '"_a "_and #_( #_fig )_- +_+ ,_from ,_memory ,_of ,_on ,_part ,_several ,_since :_“ ^_every ^_how ^_then a_set a_study accessible_to also_known and_model and_test and_then and_therefore and_we answers_to appendix approaches_for are_two at_first available_in bayesian benefit_from bodies but_it\'s c_( c_+ c_. calculations can_affect care carlo changes_to characteristic child cognitive consumption_, content context_, continuous decisions decisions_are depending derive destroy differentiation documentation download ease_of effect_of effectiveness equally estimate_the examples_. experiment experts external fitting followed_by for_future for_the formally friends going impact_of implies in_a in_our information_about interested intervention_, is_done is_true it\'s_not it_was items iterative journal julia jupyter learning_more lists logic lower making_. manuscript measurements monte monte_carlo n_$ neighborhoods of_changes of_evidence opposite option or_# outcomes outcomes_, overview_of practice_, predicting promote provide_an purposes put question_is raised rapidly rate_. rate_is reasons refining relates remotely reports resolved responsibility reuse rigorous risks seem_to serial series_of significant simulation so_that social_media space stake step stops storing style substances supervised sure syndrome t_- task teams term tests_. than_the that_could the_disease the_effect the_environment the_function the_latter the_local the_method the_other the_output the_system think_about thinking this_article this_section tissues to_communicate to_contribute to_control to_define to_estimate to_know to_other to_stay to_use too treating unwanted usage use_cases utilizing vector view_the whenever will_not willing willing_to workshop {_\\ }_{'
  ],
  [
    -7,
    "$_( ,_i ,_it's ,_their ,_transparent -_in -_related :_they ^_can ^_they ^_time ^_understanding ^_yet a_community a_metric a_practical a_series able able_to across_all additional adjusted algorithms_, alternative analyses_of and_, and_developing and_not and_some anytime app are_included argument as_many as_shown asleep_. at_different be_the being_implemented broad_, building by_taking cannot_be case cause_a cause_of chapters command conflict conflicts considerations control_over convert country_. decades_. department_of detection different_types discipline discover divided_into do_. doctor doing duration easily environments_. example_: experience_. extend for_making for_that for_your forms functionality generally generate give guidance guide having_a hence_, hope hours_of hundreds_of i id implementing importance_of impossible_to increasing input_from installed instead_of intervals is_: is_at is_based is_obviously is_there itself_is j labelled latter leaders limited_to looking_for managing maps measures median medicine_, methods_: methods_for naming natural near_- nearly not_to observed_in of_course open_, outputs patients_with percentage possibly potential processed processes_and rates_for rather_than reduction_in replace replicated resource review_, room run_the scale_. see segments serves_as shows_a shows_how single_- situation solving status stay still stored_in stores stories strings suffer suffer_from table_, tell testing_and the_ability the_extent the_knowledge the_methods the_open the_prediction the_probability the_reader the_relevant the_spread the_words their_life their_use then_, there_a they_should to_all to_do to_protect to_think training_, tree_of trends turn two_different understanding_the university_of use_the user_- was_the we_might we_see we_want well_, when_someone within_a worried yes | ”_^"
  ],
  [
    -6,
    "#_t $_by (_or )_in ,_also ,_high ,_p -_ray -_threatening <_# ]_. ^_finally ^_on ^_second ^_take a_better a_bit a_graph absence accepted accessed across_a actively adverse alike all_the although_the an_organization analysis_of and_practice and_provide and_will answer_is apart approximation are_considered are_defined are_stored around_# as_your assign at_some australia available_evidence be_achieved be_evaluated be_viewed being_able board book_, boundaries bridge broadly but_it call can_find can_have classification comes_to comments concept_. condition_in connect contained_in continue_to data_analysis data_collection database dataset decrease_the defining deployment describe description designed_for difficulties discussion_of distribution_with doses_of efficiently element else english entity entries environmental establish even_if every_# explain fake feel files_, files_and findings_of fine flexibility followed for_different for_prediction format function_, functions had_a have_different health_and how_they hundreds ideal identified_, if_they ill impact_on in_that in_turn in_which increases_the increasing_the information_that inside_the interact is_already is_given issue_. it_comes it_has itself_. k_$ known level_. likelihood_of link_to locally logistic logistic_regression making managed medicine methods_to ml moment more_about nature_of necessary_to never not_as notice of_both of_its of_non of_some of_various on_how opportunities options_. organization otherwise out_the outbreaks package_. page_. patient_and patterns perspectives plays post prevention probabilistic product project_to quality_- quantity rarely ratio ray realized refine reflect researchers_in risks_of sample_sizes science_. scientific scott search_for seek seeks sense_, shape since_the so_we sources_of strongest suffered_from system_and than_they that_doesn't that_of the_author the_cognitive the_development the_risk the_spatial the_standard the_url this_ensures time to_allow to_build to_each to_engage to_handle to_help to_how to_live to_maintain to_see valid values_, varied visible vs_. warning we'll we_could where_this wide with_one with_your work_with you_may you_think"
  ],
  [
    -5,
    "\"_( #_for #_g $_, ,_but ,_depending ,_given ,_here's ,_human ,_instead ,_more ,_our ,_there -_driven -_scale -_world ^_additional ^_ensure ^_that's a_body a_full a_general a_higher a_huge a_larger a_life a_separate a_two a_url across active and_are and_different and_emotional and_mortality and_one and_using another are_made are_several as_having assess assume at_every automated average baby because_of being_a below_. best_way brought by_adding by_some by_using can_we candidate classification_. commonly_used communicate_with component considered contained context_of contexts criterion damaged dark data_available date de declared delivered demonstrated described_in details_on differential do_, don't_have each_other edge evaluation ever evidence_. examples_, experiment_, explained face fall figure_# file_, filter filters_to follows for_most for_research for_specific formats from_all from_other git gov_/ gradient guidelines_and happens has_already haven't helpful_to hour house how_can html ideally in_canada in_different in_machine in_more in_response in_total infectious_diseases influence_of involving is_one isolation json just_as least_# life_and limited looking make_an making_it markdown material_, me_, members_of mention metric min minimal mission model_, more_accessible needs_to not_a not_provide objects of_any of_conduct of_what on_all on_github on_to only_the out_. overlap packages_, phone piece_of place_, plants_and plausible points_in predict presents programs_, properties_of provide_a python_package quantity_of random rays really receive reconstruction recurrent regression releases reproduce required research_, reward right_now role saved scale_of scenarios second_, sections_. sequences sharp shown_in signs some_of specific_, stability stable subject sufficiently survival swiss than_a that_contains the_cause the_current the_design the_elements the_final the_history the_influence the_memory the_ones the_program the_required the_source the_topic the_user then this_paper this_will this_work throughout_this time_to to_establish to_me to_only transparent_, up_with use_to used_. video viewed wanted wanted_to ways_to we_discuss we_used what_are when_compared which_in who_may worried_about write_down x_- years_, ”_."
  ],
  [
    -4,
    "\"_or #_: #_min #_} $_^ $_d ,_reducing ,_sometimes ,_using -_makers -_one -_term ._) :_it :_there ;_and >_# ^_avoid ^_first ^_insulin ^_the ^_ultimately ^_who a_certain a_healthy a_key a_non a_particular a_smaller accounts actions_. activities_, addition_, addressed adds adjust adjustments adopt again_, again_. aid aim aimed aimed_at aims_to algorithms_are allowed allowing also_used always analysis_to and_finally and_help and_start annotated are_designed are_multiple as_being as_good as_stress assume_that assumed_to assumptions at_that at_the balance bar best_practices between_the biology box business but_I by_# by_providing calculating calculation can_get cases_for catch cause caution collaboratively communities computer concerned conducted controlling corresponds corresponds_to could_also cross_- death_. decision_making defines_the delivery density destruction details_. disparate dna each_patient emotional end_- environments_, especially_for estimating expect expect_to expectation far features_that felt finally_, first flow folder following_: for_data for_further for_its for_these for_using former forms_of forward from_their fully gamma get_started goal_of have_to head health_. healthy heavy here_, hungry i'd identical identify_the if_an important_role in_r in_research inclusive insight install interest_. investigation is_achieved is_available is_easy is_generally is_quite is_very issues_, it_may just_the keep_the label labels latin layer_of learning_techniques length_of limit linked look_for mainly maintained makers mark measurement microbes minutes_. modeling modules more_details most_relevant neither neurons noise nomenclature obtain_the of_cases of_using official on_any one_another online openly or_, ourselves people_are persons place_. plain plot_the private production_environments programs_. providers randomized reader repeat reported requirement requires response_, retrieval returns series showcase simplified someone_who spelling strength structures system_for takes_the talk_about techniques_. terminology than_others than_those thank the_benefits the_central the_eu the_mean the_project the_university this_chapter this_template three time_I to_adjust to_evaluate to_minimize to_more to_people today tracked tracker train under_a unique_, unless usefulness value_to via_the way_, we_can we_do we_need what_makes whatever whereas which_we while_we who_do wikipedia with_high with_more year_, years you're you_find you_might"
  ],
  [
    -3,
    '#_[ $_) (_a (_n (_s )_; )_function ,_# ,_consider -_user ._. ._bib /_www I_was ^_currently ^_like ^_or ^_see ^_table ^_why a_condition a_length a_protein a_very a_wide acceptance accessible_, adapted administrators advances also_use altered always_be an_initial and_$ and_I and_all and_environmental and_management any_of any_time approaches_to are_: are_all arise as_follows as_much at_each automatic available_to b baseline be_as be_found be_in behaviour bias_in bib blog blue book_. but_they but_this called_a can_do cases categories characterise characteristics_that checking citation class_. classified code_, code_of combined completed concerned_with confidence_. contains couple data_are decisions_. decline define_a demands describing_the description_of detection_of development_. diagnosed disabilities_, do_the doing_so downloaded economic environment_. etc_. eu example_in expect_that expected_to expensive expert fact_, features_in field_of fields fields_, file_. file_in follow_the follows_: for_an for_any forget formula foundation_. fraction framing from_an google graph_. groups_of have_some having_the here_. hot hours_) human implementation_details implements imply interact_with is_another is_limited is_only is_too is_unique it_, it_can it_should kg knowledge_of labeled layer limitations_of linear log lot_of magic magnesium make_sure making_the many_different market matching matter may_vary meeting methods methods_can microbial missing_values more_efficient much_more necessary not_all not_always not_immediately notion observed of_all of_consciousness of_them one_. operation over_a package_to packages pain_and particularly_in partners people_who post_- predictive presence principle problem_in query question_. regularly relating relating_to relationship_is relative_to remaining replicability report represented requirements resources_. reviewing rising said services set_up size sleep so_you sources_, speed stated states states_, status_. suffered suggestions surgery systolic take_the text_, that_does that_might that_will the_$ the_art the_criteria the_data the_date the_difference the_raw the_repository the_situation the_software the_third the_tools the_total the_various then_it theoretical these_questions these_three this_case this_function though_the to_apply to_both to_consider to_fall to_generate to_give to_include to_look to_model to_obtain to_prevent to_produce to_refine to_test treatments twitter typically under_the update upper use_of used_in users_, v_# version_of via_a vocabulary walking we_provide we_recommend weight_, what_to wide_range with_other with_this would_like www www_. yes_, you_could }_( }_}'
  ],
  [
    -2,
    "$_f $_is %_to (_\\ )_# )_$ )_( * ,_( ,_\\ ,_about ,_avoid ,_enabling ,_how ,_whereas -_book -_by -_quality ._a ._gov ._ncbi ._nih ._nlm =_( =_\\ I_can \\_pi ^_below ^_c ^_let's ^_more ^_write ^_your a_$ a_break a_low a_population a_range a_result absence_of according according_to acknowledged advancements advancements_in against_a agriculture aims allows_for allows_the alpha altogether an_additional an_alternative analysis_is and_have and_to annotations anyone are_generally are_in are_interested area_. areas as_long assembly assess_the aware bank before_the begins_with beneficial benefits_of better_. between between_two beyond_the body_, bugs build_the built but_we button by_- caffeine caring caring_for cases_. causal cell_, center change_, characterized claims clearly click coherent combining comparison comparisons computation confused connections consciousness consequences consider_the constructing contain countries_and data_) data_as development differences discovering discuss_the do_with dollars don't_want dramatic drive drugs_that enough_, ensuring equal ethics even_more eventual evolved explain_the exposure extensive far_, features_of fits for_\" for_me from_. g go_to gov great grow have_evolved health_insurance here_we higher_than host how_the i'm i_) if_not if_there ii_) importance in_my in_one in_table in_their include infrastructure inputs insurance into_account into_an into_play is_it job known_as learning_algorithms list_with listed_in live load_the loading long_as love may_have medications mice minimum model_. moreover morning much_of ncbi night nih nih_. nlm nlm_. not_necessarily not_yet observing obtain of_many of_more of_new of_tools on one_, one_or one_way opinion page patients_who peak perhaps pi planning point_in policy potential_for practice practices_in preceding preparing primary processes_are produces project_. proven purpose_of r_- rather reach_out reached remember_that render rendering replaced resources_to results_of reveals s_) scenario school select serve severe short_- shows simplicity situation_. software_is some_point standardized stimulate store studied supervision sure_that surprise surprising surprisingly symptoms_of targets test_the than_one that_affect that_he that_support the_absence the_application the_default the_files the_github the_low the_more the_observed the_parameters the_past the_planet the_preceding the_previous the_real the_remaining the_tree the_word their_contributions there_have they_may threatening through_a title to_convert to_our to_support to_update took took_the twelve used_, v values_. visual was_used wasn't we_must we_refer welcome where_$ which_allows which_have which_may which_to who_has will_discuss with_\" works_by you've you_do you_will }_$"
  ],
  [
    -1,
    "$_. $_for (_if )_as )_for )_the )_with ,_\" ,_$ ,_by ,_either ,_i'd ,_like ,_please ,_such ,_try ,_use ,_who ;_however ;_we I_don't I_wanted I_would \\_mathbf \\_theta ^_having ^_i'd ^_notice ^_such ^_this ^_try a_bad a_global a_group a_risk a_sample a_useful a_way achieve acquired after_a age_, ages aggregate already an_open an_opportunity and_does and_maintaining and_only and_three and_what and_without apparent applies approach_. approach_to are_needed around_the as_^ as_a aspect_of at_risk attempt available_, back_to be_a be_done be_necessary begins belong belong_to below_is biomedical blog_post but_with by_this can_then captures careful case_, cdc centered challenge_of choose choosing classical coding collaboration_and community_of company concerns_. conditions_, confidence consequence constitutes constraints contains_the contents course_, covered credit criteria_. crucial currently dataframe date_, default derivative developed_by devices different_from documentation_and each_time easily_be effort efforts_to empower exceptions exist explanation_of field find_an find_the first_place first_step fish flexibility_, focuses for_$ for_many for_more format_. functioning_. generalized get_a going_to growth_and h had_been has has_an health_, help_them here_are how_many humanity hundred i'd_like identified identify_a identifying_and if_the in_, in_size in_some includes indicator information_to inner interesting interview intuitive involved is_being is_essential is_likely is_much is_named it_might l_# large_number last_# leading_to like_a listing loop loved maintaining mass mathbf mathbf_{ matrix_. medium mers met metabolic method_: missing mixed mode model_for move myself ncbi_. need_a nervous nervous_system neural_network node normally not_have not_only notion_of of_patients of_scientific of_these of_whether on_an or_less other_hand output_of overall_, oxygen page_, parameter platform post_, produced_by production_, protect_against protocols rate read_the ready recommendations refer refer_to reflects relative relies_on representation represents_an research_and review_of safe sample scan searches section_, see_how serve_as since_I slower solutions_to specifically_for standards_of starting straightforward structural structure subsequently systolic_blood talk temperatures that_, that_I that_each that_it's that_people that_use that_uses that_we the_bottom the_challenge the_condition the_example the_input the_length the_main the_privacy the_relative the_scale the_technical their_work them_. then_the theory there's these_types theta this_change this_time thus to_answer to_illustrate to_represent to_this to_which told tools_. transparent treat tropical truly understand_how union usable use_a usually variant volunteer way_that ways_. we_first weak what_the when_a when_it where_it while_also who_can with_others woman workflows worsened would write writing you_to you_use { {_- {_i ’ …"
  ],
  [
    1,
    '" "_I #_children #_k $_p (_by )_: ,_based ,_deep ,_followed ,_leading ,_make ,_together -_\\ -_environment ._the ^_all ^_both ^_furthermore ^_he ^_research ^_these ^_through ^_{ a_complex a_connection a_model a_sequence a_significant a_single a_slightly a_standard a_statistical a_year across_different acting alcohol_and an_important ancient and_a and_github and_his and_quality anywhere appears appears_to are_just are_no are_often are_presented are_used associated assumed astronomy attempt_to authors_of avoiding away_. away_from be_carried be_to beginning benchmark better_than break breaks breast breast_cancer but_a by_other can_provide carefully change_and character choice chosen circumstances clustering_algorithm code_is cold collapse college column combined_with common_in confounding consequences_. construct continues_to contributes contributions_. conversely correlations covers create_a currently_, date_. decided decrease_in dependencies describes disease_, distress do_this dose_, down_. drives driving duration_of easy effects_on end_of enough_to ensure episodes essential_to establishing estimated_to far_more favor find for_other for_this fork fraction_of function_. furthermore furthermore_, g_. gdp generate_a globally growth_, guarantees half_of happen harm has_to hosting how_long if_it illustrate implement_the improve_the improvements in_each in_multiple initiative_. injuries input_data into_two is_usually issue_, issues_and it_does julia_. keeps kind land learning_( learning_and least_one lifestyle listed live_in long manner_. match mm models_can months must_have note_: obvious of_personal often_used on_what one_is one_year only_to or_by out_a out_that out_to output_. p_# paper_, people_have perceived personal position producing providing_a publicly_available published_in reaching real_- reasons_why repeated report_, representative respect responsibilities result_, result_in run_. send services_. shown side_effects similarly situations sizes slight species_. string study_, suggesting suitable_for switch targeted technological the_\' the_european the_first the_gastrointestinal the_issue the_likelihood the_lowest the_material the_patient the_values the_very the_water the_whole these_are think_of this_has this_may to_" to_account to_achieve to_become to_read to_run to_sustain to_their took_a tools_available tried tried_to unclear until_the urine use_. users_. value_of variability versions_of visit we_will we_would which_are will_help with_each with_no work_and workload world_, you_.'
  ],
  [
    2,
    '!_) #_months #_people & (_" (_i (_including (_the )_can )_that ,_etc -_for -_like ._e :_$ :_this ;_or I_also I_did \\_alpha ^_a ^_does ^_evidence ^_no ^_now ^_similar ^_specifically a_big a_clear a_continuous a_meta a_second a_unified about_what abuse accurate added_to affected_by agents agrees algorithms amongst and_" and_for and_it and_k and_may and_potential and_your animals answer_. anybody approved arbitrary are_available are_important as_" as_part as_you aspects aspects_of assemble asthma attack attention available_on battle be_applied be_easily be_sufficient because_they below_, born bottom brain_, british but_most but_only can_increase case_of category_. causing challenging changes_. children_, client cognition combination common_, communicate compared_with complex_and components_of confidence_in consensus control_and could_not course_of creates cut databases_and day_, deal decades_, decreases defense definition_is dense depend depend_on dependence described diabetes diseases_. disorders_, distinct diverse does_the e_. earth_, edward effects_of enabling especially_in essential europe evaluating experiments fact familiar_with family famous features_, for_all for_disease for_people for_you forgotten france future_. gain gastrointestinal github_, given_that governing government gradual gravitational had_an half have_a health_organization heart_attack humans_. i\'m_not if_a improve_their improvement in_children in_his in_julia indicated infection io_/ is_estimated is_most k_- killing lesson little location make_decisions makes_it many_countries may_require method_that modelling much_as must my names naturally need_for negative neighbor net observational of_being older on_this or_" or_other organization_( pages participate_in patient_is people_with periods_of physically play_. plotting populations practical present_in processing produce prove provided question_of quite_a re regarding_the registered relationships_and relies repository_of reproductive resource_for resources_, respond results_, role_in routine science self serves share show_that signs_of sleep_. so_far sodium source_code specific specifically_, spectrum stages stronger students_, sustain taxonomic tend tend_to than_what thanks thanks_to that_causes the_context the_effects the_future the_key the_optimal the_point the_root the_scientific the_underlying theory_of this_example this_theory time_in tiny to_any to_further to_its to_those total trees type_, united_states unsupervised verbal viruses visualize was_not water_. what_a what_was where_they with_data worldwide_. worse would_not your_body —_the —_to'
  ],
  [
    3,
    '"_) "_. "_^ "_by #_– (_$ (_although )_) ,_especially ,_what -_care -_line ._g ._io :_" ^_any ^_new ^_though ^_with ^_within a_core a_critical a_drug a_first a_little a_lot a_simple adults age_of ahead almost_# also_, an_estimated an_increase and_as and_in appearance array article_, as_if aspect avoided away be_an be_beneficial block but_other can_now cancer_, cancers capture cardiovascular case_. change_in classes_. cohorts combination_of common_cause concerns controlled correct cost creating_a cycle dataset_, decide desired directly_from distributions do_better does_. drop earlier emphasizes endemic estimated_that estimation european executive explanation exposed fishing for_those freely function_and functioning gap gastrointestinal_tract general_, generic good_. growth have_more here_) hospital if if_you immediate implemented_as in_both in_life in_many in_most in_these in_time indicators inflammatory instead_, interactions_. international involved_in is_supported isolated know_that lead length less_than life_. liquid london lose loss_in lot m machine make_the manual many_of many_people memory meta_- more_time movement network_. norm notable noted numerical occur of_birth of_diseases of_four of_making of_society of_very on_average on_earth operators or_whether p paid pattern_of perform_the periods person play pneumonia pregnant presence_of priority problem_. protection quick r_, raw re_- readers record recorded_in records reduce_the relatively relief respiratory rest_of retrieve robust root running screening series_. severity similar_to smaller source_, special sub sub_- suitable supports systems_, text_. that_some the_# the_age the_dataset the_day the_discovery the_feeling the_global the_idea the_inner the_left the_necessary the_number the_physical the_problems the_rest the_surface thing this_repository thought_to time_of to_ask to_create to_explain to_open to_predict treated tree_, trouble two_- units up_a used_as useful vaccination versions volume vulnerable was_a was_only which_they why words_, worse_, }'
  ],
  [
    4,
    '#_mm #_th (_WHO (_at (_with )_where ,_at ,_communication ,_is ,_its ,_just ,_people ,_regardless ,_then ._$ :_( = WHO_) [ ^_being ^_compared ^_instead a_broad a_default a_great a_specific a_well a_whole above acid ago air already_been and_community and_learning and_political animals_and answer_the antibiotics approaches_. are_, are_typically are_usually area_of articles as_those assessment_of authors base based_on be_avoided be_taken become_more beliefs blood_pressure but_that by_creating calculate cancer_. capacity care_, centers characterized_by cited classified_as cohort_. come_from considerable consideration contributions_to countries_, data_for deal_with definitions definitions_. demonstrated_that designed_to desirable detection_. differ disciplines diseases during_a email ensures essentially established even_the evolutionary expertise explains faster_than fed focusing from_different habits hat having_an hypotheses i_. idea_of if_your iii implement in_comparison in_contrast incidence including_a independent intake investment involvement io is_almost is_more is_thought it_seems itself_, kinds labs leads link_between looks low_, make_a may_cause may_take meanwhile meanwhile_, meet melatonin memory_, microorganisms model_selection modern_research movement_of movements multi multi_- neck numbers_, observation of_( of_cognitive of_evolution of_human offspring on_, out_by paralysis passing past pattern people_. people_in per_year performance_. period_of physician policies_and political price_of prior_to production questions_, rates_, rates_of readily reads regulate repository_. required_to requiring research_has researcher resolution_of resulting_in same_time security seeking should_consider side since slow_- society_for sometimes stored studies systems_. task_. teach term_" that_# the_course the_rate the_reasons the_term the_types them_with theory_, this_includes this_process to_deal to_keep to_mitigate to_talk to_that to_what top treatment_, treatment_for trend trusted types_, underlying understanding_of vaccines values_of watch word words zero –_# —_a —_and'
  ],
  [
    5,
    '"_to #_$ #_mg $_# ,_almost ,_although ,_has ,_k ,_no ,_rather -_mers \\_hat ] ^_# ^_( ^_although ^_consequently ^_data ^_moreover a_central a_common a_local a_much a_patient a_question a_substantial act_as activities addition affects_the age aim_to all_, although_it america and_even and_found and_our and_outputs and_thus and_use answering appear are_" are_now are_present articles_are as_other as_such at_all barrier_to been_a begin being_. besides broader burnout calibration can_also children_. clear code_. codes_, conscious consequently_, consideration_of contrast contributing converted cost_of could_be created_by curated daily data_( data_- datasets_and days_of degree_of detecting dimensional do_it driven_by due_to eight elevated ensures_that equations equivalent estimated excessive exist_in factors_that for_over genomic goals had_to have_also held help_. highlights historically home humans implementation_of in_humans in_open in_order inability_to include_the industry interval is_. is_still it_. it_would journals key_to leave likely limiting located maintain many_more moreover_, named narrow nations needed nor now_, observations occur_. occurrence of_" of_different of_methods of_other on_their one_- opportunity or_not peer_review picture planet plans prevalent problem_of productive profound properties protected proteins publications quickly r_package rates_. reach read reflected reflected_in region response_to retain reviewed s_and same sea seems_to sequence_of serious single sites so_they somewhat spread stroke substantial sum_of tasks tends tends_to tests than_# than_other the_WHO the_article the_basis the_level the_majority the_many the_name the_research the_sequence the_solution the_training them_in third those_in time_and to_capture to_manage to_reduce tools_for toxic typical unlikely upon useful_to using_this walls was went where_the which_a white white_blood with_$ year years_. years_ago years_old you_must you_want'
  ],
  [
    6,
    '(_for ,_however ,_scientists -_dimensional WHO_, ^_after ^_because ^_our ^_several ^_without a_lack a_sense a_tool abilities admitted all_patients all_three allow_for allow_the also_a alternative_to among_the analysis_. analyzing and_can and_improve and_is antigen appeared applied_to apply approximately asking at_this attempts_to available_. be_. be_more becoming been_the believe_that biologically carried_out category centuries changes_as color community_and complete consider_using contract contributor converted_to corresponding data_: data_that decreased dedicated_to dependence_on different disease_( doses effects engage_in engaging evaluated everyday examining excess exchange exists extent fairly find_it first_- first_dose fix focused_on formed_by had hardware height hypertension important_to in_. in_addition in_general individuals_with intelligence interest_, interest_in irregular irrelevant is_affected is_needed is_on it_easy largest leads_to less linked_to looking_at make_predictions manage materials mathematics men method_. motivation_, nasal news novice obtaining of_age of_death of_microorganisms of_sleep of_which of_work online_, onset operating organizations origin originally our_work parents perception physics plot policies prepare pressure process_for prolonged reduced required_for research research_. responsible responsible_for scalable services_for sets_of share_the small_, software_packages some_form statistically success_of survey system_, temporal th that_many the_algorithm the_best the_case the_countries the_family the_figure the_focus the_gap the_general the_lungs the_small the_usa they_can this_in this_method to_better to_construct to_decide to_develop to_extract to_go to_participate to_perform to_practice to_remove to_treat tool_to undergo usa used_by useful_in wall while_this who_were whole with with_it work_in work_on working_in world_health year_of your_own —'
  ],
  [
    7,
    "#_\\ #_] % ,_long ,_resulting ,_whether ,_your -_analysis -_specific I_do ^_just ^_whether a_book a_negative a_new a_recent accounts_for advisory affected analysis_and and_others and_they are_able are_being as_to at_birth attempts avoid axis because_the beyond binding birth boost branches breakdown breakdown_of but came can_lead capabilities capturing carried carry cases_, central chance china_, clock comparative comparison_, compatibility computationally concern consequently consumed content_. databases_. datasets_, datasets_. deficits develop_a development_of diagnosis different_in difficult_for discovery diversity easy_, educational elderly eliminate emissions engaged engine everyone expanded facilitate_the families for_several fourier frequent helpful heterogeneous humans_, i've imaging important_for individuals_, inevitably institutional integration is_relatively is_required is_useful isolate it_to launch laws led_to lives looks_like may_also medication message mg more_easily multiple objectives obtained occurred_in of_social on_data open_source opportunity_to organism other_countries participation patient_. patterns_of people_, phase_of procedures proportion proportion_of propose_a protein_- provided_by publicly pull_requests questions_and rate_of release_of removing repository_, research_community respective result_of roughly sample_, schedules sensitive simple skills solve_the states_. surprisingly_, tens tens_of that_one the_american the_body the_country the_database the_different the_problem the_release the_world them_to they_do this_type through thyroid to_date to_enable to_large to_learn to_make to_others to_these tool_for transformed trust use_in utility validity varies version we_get what_they while_there while_these who wish wish_to with_. world you_need"
  ],
  [
    8,
    '# #_of $_\\ \'_s (_see )_were ,_both ,_only ,_thus ,_unless -_based ._com :_for ^_another ^_during ^_most a_function a_process a_similar about_# actually adequate amino and_an and_should and_this architecture are_unable as_they asked associated_with be_difficult began behavioral behind benefits can_become can_contribute can_easily chemical china com combine concentration_of contributes_to controversial create curve data_, dedicated derives directory education everything evolution_is exceeds excellent experiencing extract factors follow foundation general github_. gold gold_standard has_not importantly importantly_, including_the indeed information_, information_. inside integrating introduced is_# is_also is_defined is_important is_now it_into just_one kidneys largely later_, learned leaving load many_other metagenomic more_likely natural_language nature needed_. networks offer one_in optimal or_in or_the over_the pair participate performed perspective physical_and place_to preventing privacy problems_, profiles proper protect q r_. recommended referenced remember research_by results sequence signal simulations some_other started_. strongly system_of tables takes target tasks_. that_" that_if the_advantage the_authors the_cell the_cost the_need they_were this_. this_field to_analyze to_another to_calculate to_carry to_facilitate to_form to_save to_try toward trained transmission unable unable_to unknown_. way_. we_have what_we when_people when_the with_a your'
  ],
  [
    9,
    '#_or )_or ,_new ,_other ,_similar ,_though -_step :_# ?_" ^_similarly a_quick a_self a_short a_systematic ability_to activity_, administration advantages against_the along_the american another_. backup be_at becomes below_) brings called characteristics_, code codebase consistent_with cover criteria_for definition_, diseases_such distributed dramatically due easy_to effect effects_. empirical energy_, entered equation_, evidence_for expressed falling fig fight fo for_it fuel funding green groups guidelines_for heat highlight him holds in_various induce infections initiative interaction is_approximately it item languages lasting learning_. meaningful means_to members modified most_common most_people not_be of_a of_quality often_have ongoing open outcomes_. parts_of produced quality recover remove researchers_to rest results_. scientists see_that self_- sensitive_to shifted should_not showed similarly_, slow solution_to spend study_is suited support_the sustained that_all that_both the_concepts the_definition the_highest the_largest the_last the_major the_way the_web therapy_, this_problem together unified united value variations we_are we_present we_use were_in what_I widely will_also will_have'
  ],
  [
    10,
    ')_is ,_despite ,_thereby ,_these -_shaped ._( \\ ]_^ ^_according ^_additionally ^_of ^_their a_# a_search access accounting_for alcohol alone_, alternatives analysis_, and_development and_find approx are_examples as_in as_the associations biological but_if calculates can_cause cancer captured_by certain changes_in circulation comparable conference control creating decade depends_on differentiable drugs each_of ecology ed engage enter enzymes explicit extraction factor fail faster fig_: fluid foundation_for guidelines has_become he_was ideas inability inaccurate increase_in increase_the inflammation instance_, is_changed is_considered is_consistent is_less leading least live_on millions millions_of misleading muscles not_been note of_clinical of_this on_one optimization order_to participants pay policy_, presented price problems_. process project_, promotes properly published seems sleeping statement stomach system_to techniques that_provide the_above the_food the_movement the_value these_algorithms these_features time_. to_review transport trauma unfortunately up_to week when_they while will_learn with_its with_similar work_of wrote_a'
  ],
  [
    11,
    '"_that )_and ,_as ,_have ,_he ,_making ,_research ,_see ^_among a_number a_problem about_a accounting alexander an_individual and_global approach_, are_necessary are_not background blind body_. brain by_many can_still carries cervical concept_of connection constructed controls costs degrees_of demand demonstrate deploy detect_a difficult_to dogs domain drastically driven even_in example example_. exercise_, existence extreme fact_that fair for_machine for_their frameworks from_a gave genomes_in helping hiv how_well improve in_python infer integrated is_actually is_currently is_regulated is_that is_the kept known_to late like_the low_- massive models_, name observe of_# optical package_for points problems_for progress projects_. publishing pubmed pull reference revealed rich risk_factor service_providers seven solution started structure_of the_importance the_report the_two the_years through_the time_- times_the to_access to_ensure to_infer to_solve to_the together_with traits try valid_. website when_you whether_they who\'s without_the'
  ],
  [
    12,
    "#_million #_weeks (_figure (_such ,_can ^_indeed a_more accounted accounted_for acute adaptive additionally_, addressing advanced advantage_of and_changes and_new answer application archiving at_least attempted be_effective benefit bias body_is called_the causes causes_of changed changes clustering_algorithms collaborators composition conflicting created data_sets direct disease_- encourage encouraged environments extended facebook for_use frequently generating ground hard has_the have_used implementations_of in_china indeed_, instance integrate introduce john judgment last letters likely_to limitations liver management_, method_for must_be navigate not_available nothing of_individual pool popular prefer problem_is project recognised resistance_( shouldn't skin small_amount stakeholders supply supporting techniques_to ten tests_, the_fact the_full the_reproducibility the_same the_structure the_united these_methods they_will throughout to_detect to_navigate to_your type_# understood unknown use_, volume_of way_to what_you with_different wrote"
  ],
  [
    13,
    '(_like ,_even ,_so ._, WHO [_# ^_unfortunately a_day a_growing a_strong access_. actual and_has and_make and_that anxiety applied at_a become_a been century_, change_. cloud contributors death degrees developed did difference_in familiar for_image gap_between goes greatly has_a insights intensive is_possible lead_to led literature_, method_is methods_, mortality_and none offered office or_a per_- practices practices_. presentation process_called professional programs rapid real regulated released reproducibility_of resistant resources sense_of since_# source_of standard standard_for starts suggest sustainable the_average the_early the_lack the_leading the_so themselves three_- to_, tract transparency try_to unfortunately_, use_is validity_of was_developed way when_we whether_a which_the who_are workplace world_. worldwide you_have'
  ],
  [
    14,
    ',_or > ^ ^_due a_small addition_to adopted bacteria blood_glucose can_reduce come compared_to complex concentration consume data_. databases_that day_. depends difficulty exercises facilitate fear for_instance forces generation_of get_the have_not implementation_, inherited is_difficult knowledge_. lacking meaning million occurred out_of package_in people_will per performance_of power present previously recently reproducible save scientific_research shortly showing significantly stage submit the_community the_distribution topic traditional ultimately uptake variable we_know which_is within_the'
  ],
  [
    15,
    "-_called a_consistent a_real a_team accessing additionally although approaches_, aren't ask basis because_it between_# big but_is can_see caused_by classic community_members complexity copyright die difficult electricity even_when experiences facilitating failure fewer figure_@ find_that for_decades go got groups_. has_been helped how_a if_we inference itself_as k_. later level_, may_not mild novel of_information of_time offers on_your order pain_, pancreas paper_. parties perspective_, process_. programming_language real_world recent replacement risk_of s_, shaped sharing so_- society_. specialized technical the_earth the_new the_next the_primary the_result the_site the_success the_u the_work these_approaches third_- thousands thousands_of tool trace used used_to we_should where you_are"
  ],
  [
    16,
    ')_are ,_leaving -_year ^_lack ^_what adopting affects and_perform and_statistical barrier been_shown believe best better cellular characteristics companies data_can databases did_not effectively especially extremely food formation_of found_that gives greater growing increased is is_an it_is km knowledge major mitigate molecular motivated of_research off only_on others patient peer platforms point_of prevent proposed provide_the purpose rare recall recognition reduced_. response_. results_in short strong superior system_. that_these the_clustering the_foundation the_most time_series to to_data to_get unlike uses variety vary vitamin widespread'
  ],
  [
    17,
    '(_r ,_most -_day -_use ^_researchers a_variety allow analyzed as_it being but_the change continued cycles damage dangerous diseases_and easier_to errors expectations figures findings for_some from_your group help_you k kidney law literature_. long_- mouth muscle of_data only_# others_, over_# point_, potentially precisely program propose slightly solely that_allow the_formation they_have this_means to_be weeks work_. yield'
  ],
  [
    18,
    '(_which )_was ^_by ^_despite annual are_a are_very article availability chronic conclusion_, deaths debate decades dependent except_for existing following function_of hold in_its internet just_like language_processing management_of many_factors means_that no of_science old only_a outside process_, race rely rely_on remains response rise s_. sex shared small the_test this_, this_definition true universal whether with_an'
  ],
  [
    19,
    '#_times ,_which ^_from a_project absorption algorithm almost degree difference enable except figure finds giving in_other into_the is_because is_some new_york over perform pressures radiation regulation relationships_. requests resolution reviewers that_the the_sun the_time thereby this_: those_who to_- to_increase tools_, within wrong york'
  ],
  [
    20,
    '#_^ (_as ,_many ,_meaning ,_some ,_this a_person accurately as_# as_we calcium common develop diffusion first_# five from_this fundamental generation idea implemented_in important institutions manner of_reproducibility of_their out pain resistance sun that_a the_amount the_one the_performance track variety_of virus were'
  ],
  [
    21,
    '"_in ,_when ,_where :_no ^_only ability are_more caused collaboration compared computational e genomes highly in increase incremental material predictions reduces suggests_that symptoms that_would this_makes variants wife would_be –'
  ],
  [
    22,
    ',_and a_different a_large accuracy advantage against are_also both_the domains early_# from hard_to individuals it_easier matlab model model_( most_of occur_in problems python such_as that_any these times used_for wave'
  ],
  [
    23,
    '._s @_fig anti anti_- can_occur complaint data_from e_# evolution he incomplete is_by its large_amounts larger may_be proof recovery social suggests that_there this_can uncertainty'
  ],
  [
    24,
    'access_to and_data beta can_make cd collaborative control_. demonstrates for_# loss_of open_- poor sets software_package successful surfaces to_provide'
  ],
  [
    25,
    '#_) -_source a_good back consistent efforts fever itself library mechanism more one_of programming signals surface the_computational the_network u_. weight when written_in'
  ],
  [
    26,
    '#_s %_) %_. ,_with -_- -_to =_# added biases contact despite_the diagnostic discovered during_the generations including learning_methods maintains slightly_different solve source source_software student u works'
  ],
  [
    27,
    "#_in ^_however ^_over been_used can't data_and drug focused found get image issue machine_learning make_it problem the_model vision"
  ],
  [
    28,
    '%_for ^_using adult amount constant false formation implemented increasingly internal line loss not note_that performance precise protein than throughout_the time_, tools works_.'
  ],
  [
    29,
    '^_at ^_while cells diet higher interactions means mentioned other point prediction reactions regular the_brain this_is various'
  ],
  [30, '$_$ data however_, one ownership researchers some'],
  [
    31,
    'among can_help captured clinically communication easier have modern of of_our paper poorly repository text very'
  ],
  [
    32,
    ',_including -_of :_the ^_but become blood code_and definition full hormone keep makes mortality patients projects reduce site which work_,'
  ],
  [33, ')_. despite detect majority majority_of of_- pre pre_- strain tracking using'],
  [
    34,
    '._^ ^_as ^_many ^_some across_the amount_of amounts amounts_of card children consistently dependency for_example however lack_of literature such'
  ],
  [35, '#_% ^_one d success the_r there_is web'],
  [36, "%_, ' earth even example_, numerous result saw specificity ~"],
  [37, '#_d #_years al_. approach error github management measure new sequencing th_century this_approach'],
  [38, '%_of improves increases influenced_by'],
  [39, '"_the be_used enhance initiatives now risk similar'],
  [40, 'al et_al may relationships society systems'],
  [41, 'equation et influenced reproducibility'],
  [42, 'conclusion energy'],
  [43, 'is_often learn papers sensitivity'],
  [44, 'does gender models'],
  [45, 'century further most ~_#'],
  [46, '- early r system use'],
  [47, 'formed implementation language'],
  [48, '(_# ,_they bone datasets'],
  [49, 'computing'],
  [50, 'during implementations without'],
  [51, 'approaches'],
  [52, 'does_not'],
  [53, 'with_the'],
  [54, ',_the'],
  [55, 'help make only the_literature'],
  [56, 'statistical'],
  [57, 'day glucose his method'],
  [59, 'effective network s'],
  [61, 'clustering lack'],
  [63, '^_when large often'],
  [64, 'many'],
  [65, 'countries'],
  [66, 'they'],
  [67, 'because'],
  [75, 'our'],
  [76, 'can'],
  [78, 'software work'],
  [108, 'in_#']
]
