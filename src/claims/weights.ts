/*
 * Written by npm run train on 2026-11-25; do not edit by hand.
 *
 * 5796 sentences, 2306 claims, 56 repositories
 * articles-dev-b.jsonl: 1091 sentences, 688 claims, 10 repositories
 * articles-dev-c.jsonl: 1088 sentences, 413 claims, 28 repositories
 * articles-dev.jsonl: 882 sentences, 425 claims, 11 repositories
 * tests/claims/labels.jsonl: 2735 sentences, 780 claims, 27 repositories
 *
 * On repositories left out (npm run claims:score): F1 0.750, area under the curve 0.862, precision
 * 0.851 at recall 0.502 where sure. A weight above 0 speaks for a claim, one below 0 against it.
 */

/** The lowest score of a claim: the best F1 on repositories left out. */
export const claimThreshold: number = 0.35

/** The lowest score of a sure claim: the lowest with a precision of 0.85 on repositories left out. */
export const sureThreshold: number = 0.69

/** How a sentence is balanced with the one before where nothing else is known. */
export const alone: Readonly<Record<'bias' | 'own' | 'before' | 'after' | 'article', number>> = {
  bias: 0.21,
  own: 0.83,
  before: 0.8,
  after: 0,
  article: 0
}

/** How a sentence is balanced with its neighbours and its article. */
export const inArticle: Readonly<Record<'bias' | 'own' | 'before' | 'after' | 'article', number>> = {
  bias: 0.37,
  own: 0.75,
  before: 0.52,
  after: 0.34,
  article: 1.07
}

/** What a sentence that shows nothing starts from. */
export const bias: number = -0.39

/** The weight of each cue that has one. */
export const weights: Readonly<Record<string, number>> = {
  million: 0.2,
  worldwide: 0.23,
  population: 0.21,
  share: 0.36,
  quantifier: 0.33,
  risk: 0.16,
  comparison: 0.21,
  superlative: 0.34,
  than: 0.32,
  trend: 0.34,
  frequency: 0.67,
  prevalence: 0.12,
  'size-word': 0.3,
  'size-compared': 0.45,
  'research-word': 0.39,
  'evidence-word': -0.15,
  nation: 0.18,
  from: 0.12,
  about: -0.22,
  new: 0.21,
  'degree-word': -0.08,
  'named-source': 0.21,
  because: 0.27,
  'effect-noun': 0.31,
  'cause-noun': 0.54,
  association: 0.06,
  'efficacy-negated': 0.07,
  ability: 0.38,
  'by-means': 0.11,
  evidence: 0.73,
  organisation: 0.17,
  place: 0.39,
  person: 0.22,
  say: -0.07,
  body: 0.71,
  disease: 0.51,
  treatment: 0.31,
  nature: 0.55,
  society: 0.37,
  psychology: 0.25,
  'adjective-quality': 0.32,
  contrast: 0.34,
  addition: 0.26,
  only: 0.39,
  hedge: 0.04,
  can: 0.24,
  will: -0.05,
  perfect: 0.59,
  was: 0.42,
  were: 0.16,
  'past-time': 0.29,
  they: 0.3,
  its: 0.2,
  by: 0.19,
  of: 0.13,
  in: 0.33,
  'against-word': 0.18,
  and: 0.1,
  that: 0.03,
  which: 0.09,
  for: -0.13,
  'on-at': -0.15,
  'article-a': -0.04,
  be: -0.01,
  is: -0.24,
  are: -0.11,
  have: 0.14,
  do: 0.02,
  negation: 0.28,
  you: -0.28,
  your: -0.1,
  'if-you': -0.29,
  i: -2.55,
  we: -0.65,
  our: 0.17,
  'we-do': -0.15,
  advice: -0.92,
  encourage: -0.23,
  'question-word': -0.57,
  outline: -1.33,
  pointer: -0.31,
  figure: -0.07,
  boilerplate: -0.48,
  deixis: -0.38,
  example: -0.1,
  definition: -0.33,
  called: -0.18,
  method: -0.58,
  documents: -0.21,
  maths: -0.3,
  course: -0.22,
  clinic: -0.29,
  opinion: -0.21,
  importance: -0.35,
  vague: -0.23,
  purpose: -0.73,
  condition: -0.1,
  narrative: -0.19,
  'imperative-word': 0.11,
  'effect.present': 0.63,
  'effect.past': 0.46,
  'effect.gerund': 0.07,
  'effect.modal': 0.57,
  'effect.infinitive': 0.01,
  'effect.base': 0.16,
  'cause.present': 0.19,
  'cause.past': 0.07,
  'cause.gerund': 0.08,
  'cause.modal': 0.2,
  'cause.base': 0.07,
  'mechanism.past': 0.46,
  'mechanism.gerund': 0.36,
  'mechanism.modal': 0.15,
  'mechanism.base': 0.08,
  'change.present': 0.12,
  'change.past': 0.01,
  'change.modal': 0.1,
  'change.infinitive': 0.13,
  'change.base': 0.12,
  'finding.present': 0.06,
  'finding.past': 0.18,
  'history.past': 0.12,
  'history.modal': 0.19,
  'history.infinitive': 0.15,
  'history.base': 0.15,
  'need.past': 0.09,
  'need.gerund': 0.2,
  'need.infinitive': 0.29,
  'need.base': 0.26,
  'paper.present': -0.41,
  'paper.past': -0.25,
  'paper.gerund': -0.32,
  'paper.modal': -0.56,
  'paper.infinitive': -0.2,
  'paper.base': -0.36,
  'mind.present': -0.17,
  'mind.gerund': -0.08,
  'mind.modal': -0.28,
  'mind.base': -0.05,
  question: -1.93,
  exclamation: -0.1,
  'colon-end': -1.2,
  'no-stop': -1.33,
  'starts-small': -1.61,
  'starts-quote': -0.12,
  quote: -0.22,
  'length-4': -0.2,
  'length-7': -0.51,
  'length-11': -0.21,
  'length-17': 0.02,
  'length-35': -0.01,
  imperative: -1.77,
  'imperative-after': -1.16,
  'no-verb': -0.41,
  percent: 1.49,
  unit: 0.39,
  money: 0.83,
  year: 0.78,
  decade: 0.24,
  'big-number': 0.25,
  'number-word': 0.01,
  'names-1': 0.07,
  'names-2': 0.02,
  acronym: 0.18,
  code: -0.18,
  operator: -0.09,
  link: -0.08,
  'passive-past': 0.11,
  'perfect-verb': 0.37,
  'past-verb': 0.12,
  'than-er': 0.08,
  'superlative-est': 0.18,
  'can-be': -0.16,
  'there-is': 0.04,
  'starts-this': 0.02,
  'starts-it': -0.31,
  'starts-they': -0.04,
  'starts-a': -0.08,
  'starts-in': -0.02,
  'starts-if': 0.16,
  'starts-to': -0.22,
  'starts-gerund': 0.1,
  'starts-adverb': 0.01,
  'starts-connective': -0.08,
  'starts-for': 0.01,
  'starts-plural': -0.03,
  'starts-name': -0.21,
  'definition-start': -0.43,
  'label-start': -0.28,
  adverb: 0.28,
  noun: -0.02,
  'long-words': 0.35,
  'short-words': -0.29,
  brackets: -0.06,
  dash: 0.14,
  semicolon: -0.12,
  commas: -0.06,
  'gerund-any': 0.08,
  'section-background': 0.28,
  'section-method': -0.45,
  'section-care': -0.11,
  'section-close': 0.33
}

/** What a weight of 1 in `terms` stands for. */
export const termUnit: number = 0.02

/** Words and pairs of words by their weight. */
export const terms: readonly (readonly [weight: number, terms: string])[] = [
  [-87, '/'],
  [-76, ': life'],
  [-72, 'an'],
  [-71, 'all each'],
  [-63, '.'],
  [-59, 'evidence'],
  [-58, 'how'],
  [-57, 'in_this'],
  [-56, '-_#'],
  [-55, '^_we health'],
  [-53, 'of_the'],
  [-50, 'we'],
  [-49, 'insulin'],
  [-48, 'or'],
  [-47, '?_^'],
  [-45, 'be'],
  [-44, 'are'],
  [-43, ':_^ I number population'],
  [-42, '?'],
  [-41, 'about activity'],
  [-39, 'and'],
  [-38, ',_you you_can'],
  [-37, "into it's"],
  [-36, ',_we neural'],
  [-35, 'can_be class samples take'],
  [-34, 'and_their involves'],
  [-33, 'non'],
  [-32, '#_/ set under up'],
  [-31, ') might on_the provides treatment tree'],
  [-30, 'clinical medical pieces the there_are'],
  [-29, '#_- ( concept in_your synthesis you'],
  [-28, 'c do high therefore'],
  [-27, '^_" ^_to for_a level non_- part they_are understand view'],
  [-26, 'a by_the citations collection several'],
  [-25, ',_for ^_you analyses applications at compound deep_learning entire neural_networks physical protocol z ”'],
  [-24, ')_^ -_level book cell designed information_in is_not low phase possible simply testing'],
  [-23, '^_I ^_it after as class_of f influence layers moving percent refers refers_to should_be species'],
  [-22, "^_it's as_well cohort commit event just of_life pump table temperature this_package via w"],
  [
    -21,
    '%_and ,_it ,_one /_# ; ^_therefore accessible animation any core disability found_in goal metadata need ones package perfect search study_. systematic url variation'
  ],
  [
    -20,
    '$ ^_for ^_in association ecosystem genes_and here light once population_. questions representing right she sound strategies therefore_, training_and type will “'
  ],
  [
    -19,
    "#_and (_) ,_in an_example cluster co days descriptions determine_the doi don't in_an likelihood longer look metrics over_time reliable research_was say start strategy that that's the_entire the_population the_search timing to_have us"
  ],
  [
    -18,
    '#_. ,_I @ and_its commonly enough events features from_the genome in_the included input is_a particular particularly quite remains_a representations seem selected should take_a the_study things timing_of using_the'
  ],
  [
    -17,
    '#_, )_, )_to ^_an a_long and_# and_the basic canada comprehensive decision deep digital have_been high_- improved institute is_called laboratory list look_at maximum others_. part_of public statistics the_core there thought two will_be years_of'
  ],
  [
    -16,
    '/_or ^_if ^_so adding and_/ assumption by_a community_. determine environment expectancy explore expression f_# form graph initial life_expectancy mean much represent sciences similarity solutions spent students study supported that_have the_timing training trial types well with_disabilities'
  ],
  [
    -15,
    ',_while ,_will -_the ._# action areas_of around artificial awareness body_of chapter components conditions conduct conducting defined detected discussions distribution_of environment_, examples focus_on for_each four function gene instead methodology of_an patterns_in question relationship relevant represents review samples_. section show species_that state_of summary taxonomy the_outcome transition user validation working_with'
  ],
  [
    -14,
    '! !_^ -_a ^_each ^_examples ^_other add and_was as_possible based blocks cells_in could detail discussed_in disorder distance documented dynamics edges end entirely every example_of genetic helps highest improving intervention introduction it_also latest learning left legal lived local lost lowest main minutes_, more_than needs normal or_even parameters plan probably regions sampled scale size_of someone subsequent subset that_they the_information the_latest the_resulting their therapy to_as to_understand'
  ],
  [
    -13,
    'a_relationship a_subset a_type academic account also challenge codes collection_of compare compute context continuously contribution correlation discussed disorders document documents done have_the her identifiable immediately information interest journey link machine_- map numbers object obviously occurs of_each organisms outbreak overall period rhythm rule second separate setting settings subset_of supported_by surveillance technologies terms that_were the_health types_of understanding want'
  ],
  [
    -12,
    '#_hours #_is ,_once ,_respectively ,_take ^_given ^_here a_powerful alignment also_the and_disease arguments before below capable capable_of closed collected concepts condition contributed country depicts development_, divided entry eventually expected experimental features_. frequency functional given habit hand how_much in_mind in_particular inclusion is_" is_of is_to learning_, mind motion motivation need_to of_use providing public_health readable recorded referred referred_to related repositories represents_a statements t taking taxa that_this the_analysis the_class the_type them think type_of unique views we\'re workflow would_have'
  ],
  [
    -11,
    '(_usually )_from , ,_often ,_typically I_have US ^_and ^_even ^_once ^_remember ^_that a_collection a_country act actions analyze and_documented and_how api at_any author c_# cannot cells_, changing co_- community conclude considering disabilities doi_. every_time experience_with experienced extra files for_the frame gaps generated_by impact infectious into_a issues key learning_is measured mechanisms media most_important notebooks of_interest of_possible of_your outcome output package_is percent_of probability process_of provides_a recognize relevant_to remain rules set_of skill something sources specified the_book the_collection the_form the_initial the_original the_package the_presence the_year their_own to_a to_say understand_the unit variables variance ways working'
  ],
  [
    -10,
    '#_; #_days #_to (_in )_of ,_an ,_each /_/ /_doi :_/ ^_people ^_under a_" all_of also_include and_clinical and_other are_key are_many bacterial brief broken builds calculated can_take check choices computed contribute decrease define describing designs drawing either engagement estimates evaluate even_though extracted file for for_both formal gas genes having identify in_all influenza information_on informed instructions intended is_designed iv lines links living lungs maybe monitoring near not_just number_of of_as of_organisms of_text one_can or_more org_/ organized other_types overcome particular_, parts piece possible_. predicted rationale reading reporting respectively_. resulting run schema school_of score sense so space_. split standards state steps synthesis_. system_is template that_can the_contribution the_end the_four the_impact the_quality the_treatment these_two those though thought_of threat to_: to_address to_find trait updated us_to use_and want_to water well_- well_as what_is with_their'
  ],
  [
    -9,
    '"_, $_and ,_^ ,_a ,_all ,_allowing ,_among ,_are ,_e ,_to -_defined -_depth -_up ^_there ^_thus a_longer a_resource about_it address addresses affect after_the agent allows among_others an_environment and_by and_cognitive answers art assessment at_# at_hand available bibliography but_also but_for chain challenges classes concept_in course criteria data_is data_to defined_as defines depth discussing distances down efficient ensure_that entities_. events_in feature final finding fixed for_patients for_which form_, gains handling have_an hours how_to https https_: identification identifying in_figure included_in independently interface manipulation manually matrix methods_and not_the numbers_of of_development of_neural of_people of_those package_provides people_to persistent plants powerful products publication pulmonary received reducing references require sections see_@ simultaneously something_that sought space specifically speed_of stress_, study_of such_a sum template_. the_" the_overall the_three think_that third_, this_data this_project those_with threshold to_# to_add to_overcome to_work towards treatment_. unit_tests up_. users_to valuable we_also weights well_. which_can you_don\'t'
  ],
  [
    -8,
    "$_n (_e ,_if ,_“ -_and -_month -_time ._org ;_the ^_hence ^_third a_given a_physical about_the activity_. aggregation also_be also_provides and_more anything application_of appropriate approximately_# as_of assessments be_able between bit branch checks close code_for collections consumption containing content_, continue contributions cross decision_- defined_by design_, details developing disease_or disorder_. distinguish distribution doesn't duration ease eating efficiency enables encounter end_, entities estimate examples_of exercise extracting feeling finally for_working form_of free_of governance heart hence historical history_of how_it hypothesis hypothesis_testing images impacts indicates indicating infected interventions invasive involve is_known is_used july let let's levels levels_of life_- like_this logical me member messages might_be minerals minor mostly no_longer nodes objective of_disease of_evidence of_health of_how of_such org original overview own parameters_. patch pieces_of place positive prevent_the probability_of process_and processes psychology push quality_of reason red represent_the return sampling secondary service settings_, several_different shift six soil some_people spread_of standards_. studies_. support syntax t_$ taken technology templates temporary the_concept the_goal the_list the_non the_power the_relationship the_right the_second the_size the_sum them_, this_information this_was thus_, tips to_bring to_determine to_explore to_one tuning university useful_for using_a values varying was_also way_of wiki"
  ],
  [
    -7,
    "\"_is #_# ,_@ ,_providing ,_since ,_without -_making ._{ I_am ^_before ^_is ^_nevertheless ^_not ^_note a_disease a_gene a_look a_user activities_. again agree algorithms_that analysis and_( animal applicable are_of are_two as_for as_its asleep assigned automatically bad basically be_run behavior benefit_from body bring broad classes_of comfortable conclusions consider consistency consisting consisting_of content contribute_to critical current date_of dealing dealing_with depending_on determined determining developed_and didn't different_approaches directly discuss discussion disease disease_. do_not do_so ease_of elements elements_. environments_. evidence_to experience experiment experimentally eye filters focus for_our forms free_to from_# full_- function_in generally gets getting goal_is handle harvard headache healthcare here's hours_, hours_. if_you're impossible in_\" in_- index information_is informative input_into instructions_for interpreting is_, is_in is_no is_provided it_as july_# know level_of like_to load_. machines mapped mapping might_not minimize minutes modify more_complex national needs_. networks_, nevertheless nevertheless_, not_limited of_low of_open option_to options or_to oriented pairs passed performing pipeline power_of prescribed previous primarily principles procedure program_, project_is provide provider range_from recommend reduction regarding relevant_for representing_the respectively restrict reviews roles say_that scores searching see seem_to seen slowly smaller_than so_it sought_to still stress substance summarize t_- table_. teaching tells tested than_the that_cannot the_US the_field the_human the_national the_page the_specific the_use this this_manuscript those_that time_for tissue tissues to_compare to_do to_identify to_improve to_move until users vital vs whether_the winter with_all yourself {_#"
  ],
  [
    -6,
    '"_and "_of #_( #_minutes #_rd #_with )_- )_= ,_but ,_indicating ,_it\'s ,_not ,_on ,_through ,_transparent -_known ._jl ._” :_a < ^_maybe ^_physical ^_yet a_few a_knowledge a_list about_how abstract activation adjusted algorithms_, along_with also_known am an_issue and_any and_at and_muscle and_we appear_in applying are_called are_included are_still as_opposed as_“ barriers biodiversity bodies books broad_, build_a building but_are but_not by_different calculations can_affect can_include can_use care characteristic chart child circadian clarity closely comes completely component_of conflicts control_over course_. coverage dataset_. decades_. decisions_are department designated destroy detail_in difference_between direction dose down_to download effectiveness_of encode executable exploring factors_. feedback fitting fortunately framework frequencies from_github from_one future he_is health_problems hundreds_of important_. in_a in_fact in_practice indices injury instead_of intervention_, is_calculated is_developed is_implemented is_necessary it_was items iterative julia jupyter l left_to life_, limited making_. managing may_want medicine medicine_, memory_. mental methods_. might_have month n not_. not_an of_algorithms of_that opposed opposed_to package_, placed possible_, professionals promote provided_in psychological purposes put quality_and questions_. ran rate_is rd reasons recognized recognized_as related_to relationship_between release remotely results_are revealing rights rigorous risk_. selection shorter significant simulation single_- so_, so_that solution_for sorted spatial specify stake step stimulating structured substances syndrome synthetic tau tests_. that_it that_may that_was the_applied the_code the_experiment the_following the_latter the_open the_opposite the_option the_other the_output the_process the_question the_reference the_species the_state the_table the_workflow their_use themes this_article this_book this_study to_avoid to_control to_define to_protect to_show to_stay to_take trade training_. trends trying trying_to two_different user_- variant_of while_the whose will_not with_# with_many world_population worried y you_should }_^ ”_,'
  ],
  [
    -5,
    "\"_a #_+ #_: #_fig $_( + +_+ ,_because ,_from ,_i ,_memory ,_of ,_part ,_particularly ,_several ,_their -_in -_ray -_related -_threatening :_“ I_had ^_every ^_finally ^_how ^_then ^_these ^_time ^_understanding ^_use a_better a_community a_life a_practical a_set a_study able able_to accessible_to achieved across_all allowing alone_. also_has always analyses_, analyses_of and_developing and_model and_not and_practice and_provide and_test and_then and_therefore answer_is answers_to anytime app appendix approach_is approaches_for approximation are_considered area argument as_many as_shown asleep_. at_first baby bayesian be_added be_the boundaries build but_it's by_some by_taking c_( c_+ c_. can_find can_have cannot_be carlo cases_of cause_of changes_to chapters charts comes_from complement concept_. condition_in conflict considerations consumption_, contain_a contained_in context_, context_of convert country_. criterion damaged database decisions decrease_the depending deployment derive description different_types differentiation discover discussion_of divided_into do_. documentation effect_of entity equally establish estimate_the exactly example_: examples_. explicitly flexibility followed_by for_future for_making for_that forests friends functions guidance have_different having_a hence_, hours_of hundreds i id ideal identity impact_of implementing implies importance_of impossible_to in_several information_that input_from installed interested_in is_: is_based is_done is_given is_obviously is_there is_true it's_not jl keeping known labelled latter layer leaders learning_more legacy limited_to link_to lists locally logic looking_for lower made making managed manuscript maps measures median methods_: microbial models_. moment monte monte_carlo more_information n_$ naming natural nature_of near_- necessarily neighborhoods neurons not_to observed_in of_changes of_course opposite option or_# organization outcomes_, overview_of patent patients_with patterns percentage plants_and plays possibly practice_, practices_for predicting presents prevention_and processed project_to provide_an quantity queries question_is range rapidly rate_. rates_for ray reduction_in refining regression relates resolved responses responsibility reuse review_, risks room scaling scientific_evidence seeks sense_, serial series_of shows_a shows_how situation sources_of status stay stops stored_in stories storing strings style such_that suffer suffer_from sufficient supervised table_, task teams tell term testing_and that_could that_is that_of the_ability the_disease the_effect the_environment the_evolution the_extent the_function the_knowledge the_local the_method the_methods the_prediction the_probability the_relevant the_results the_set the_system the_url the_words then_, then_be there_a they_should think_about thinking this_section to_communicate to_contribute to_engage to_estimate to_know to_maintain to_other to_think too training_, treating tree_of understanding_the unwanted usage use_cases use_the utilizing varied vector view_the visible was_the was_to we_might we_want well_, whenever willing willing_to within_a worth yes {_\\ | }_{"
  ],
  [
    -4,
    '"_( #_for #_t $_, $_by ,_also ,_high ,_human ,_such -_one ._" :_they <_# >_# ]_. ^_can ^_first ^_take ^_that\'s a_bit a_full a_general a_graph a_higher a_huge a_separate a_series absence accepted accessed actively additional adverse alike allowed although_the an_organization analysis_of and_some and_will are_defined are_several are_stored as_being as_your assess assign at_different at_some australia available_evidence available_in balance be_achieved be_evaluated be_viewed being_a being_implemented book_, bridge by_# by_providing candidate case cause_a classification comes_to command commonly_used communicate_with communities component concerned conducted contained continue_to continuous could_also data_analysis data_available data_collection dataset department_of describe designed_for details_on detection differential difficulties discipline distribution_with do_, doctor doing doses_of dynamic effectiveness efficiently electronic element else entries estimating evaluation ever every_# experience_. experts explain explained extend external few files_, files_and filters_to findings_of fine followed for_data for_different for_further for_specific for_your formally forms_of from_all function_, functionality generate git give goal_of going gov_/ guide had_a has health_. healthy ideally identified_, ill in_machine in_which increasing_the influence_of information_about inside_the interact interest_. interested intervals investigation involving is_at is_very issue_. issues_, it_comes itself_. itself_is j journal just_the k_$ level_. linear logistic logistic_regression looking markdown material_, measurements methods_to ml more_about more_accessible nearly necessary_to neither never nomenclature not_a objects of_all of_conduct of_non of_various on_all on_github on_how only_the open_, options_. out_. out_the outbreaks outcomes outputs overlap packages_, page_. patient_and perspectives piece_of place_, points_in post potential practitioners predict prevention primary probabilistic processes_and product production_environments programs_, provide_a quality_- quantity_of raised rarely rather_than really reconstruction recurrent refine reflect replace replicated reports requires resource run_the sample_sizes saved scale_. science_. scientific search_for sections_. seek segments serves_as shape sharp signs since_the so_we social_media specific_, speed stability stable stores strongest structures sure system_and team test than_they that_are the_design the_elements the_final the_influence the_ones the_reader the_risk the_spatial the_spread the_standard their_life then theoretical this_ensures throughout_this to_adjust to_all to_allow to_each to_handle to_how to_live to_me to_model to_produce to_see turn unique_, university_of unless valid values_, video vs_. warning ways_to we\'ll we_could we_discuss we_see when_compared when_someone where_this which_we who_have with_your workshop worried_about x_- you_may you_think ”_. ”_^'
  ],
  [
    -3,
    "\"_or #_g $_) $_^ $_d (_or )_in ,_depending ,_given ,_here's ,_instead ,_more ,_our ,_p ,_reducing ,_sometimes -_driven -_makers -_world ._) ._. :_it :_there ^_additional ^_ensure ^_insulin ^_on ^_second ^_the ^_they ^_ultimately ^_who a_body a_healthy a_metric a_non a_particular a_two a_url acceptance according according_to accounts across_a active activities_, addition_, addressed adds adjust adjustments administrators adopt again_, aimed aimed_at all_the allows_the also_used altered always_be analysis_to and_, and_are and_different and_emotional and_help and_mortality and_start and_using annotated apart are_all are_made arise around_# as_having as_much assume assumed_to assumptions at_every at_that automated available_to baseline because_of being_able below_. best_way bias_in blue board box broadly brought business but_I but_they by by_adding by_using calculating can_get can_we catch categories cause caution classification_. comments concerned_with connect considered controlling corresponds corresponds_to cross_- dark data_are date death_. decision_making declared defines_the defining delivered delivery described_in destruction details_. diagnosed disabilities_, dna don't_have each_other each_patient edge emotional english environments_, especially_for even_if evidence_. examples_, expect expect_to expectation expected_to experiment_, fake features_that feel felt fields figure_# file_, filter finally_, first fits flow folder for_most for_prediction for_research for_using format fraction from_other from_their fully gamma get_started google gradient graphs happens has_already haven't having_the head health_and helpful_to here_, hope hour house how_can how_they html human identical identify_the if_an if_they impact_on important_role in_canada in_more in_our in_r in_research in_response in_that in_total in_turn increasing infectious_diseases insight install is_already is_available is_easy is_generally is_limited is_quite isolation it_can it_may json just_as keep_the kg known_as learning_algorithms learning_techniques least_# life_and likelihood_of limit look_for mainly maintained make_an makers making_it mark market me_, measurement members_of methods_for metric microbes min minimal minutes_. mission model_, modules more_details most_relevant move needs_to not_all not_as not_provide notice observed obtain_the of_any of_both of_consciousness of_its of_what on_to one_another online openly opportunities or_, otherwise ourselves oxygen package_. pain_and peak persons phone plain plausible plot_the private problem_in programs_. properties_of purpose_of python_package randomized rays realized receive relating relating_to releases remaining represented reproduce required requirement researchers_in returns reward right_now risks_of role scale_of scenarios scholarly scott second_, set_up shown_in shows simplified solving some_of someone_who sources_, spelling states_, strength studied sufficiently survival sustainability swiss system_for takes_the techniques_. text_, than_others than_those thank that_contains that_doesn't that_will the_author the_benefits the_cause the_cognitive the_development the_history the_mean the_memory the_project the_required the_source the_total the_user the_various theory this_paper this_template this_will time_I to_establish to_evaluate to_generate to_help to_obtain to_only tracker train transparent_, twitter under_a use_to used_. used_in value_to version_of viewed wanted wanted_to way_, we_do we_used what_are whatever whereas wide with_high with_more with_one work_with works_by would write_down year_, years years_, you're you_find you_might ’"
  ],
  [
    -2,
    "#_min #_} $_f %_to (_s )_; )_function ,_\" ,_consider ,_using -_by -_scale -_term -_user ._bib /_www ^_avoid ^_currently ^_like ^_more ^_or ^_see ^_table ^_why a_certain a_condition a_key a_larger a_population a_protein a_smaller a_very a_wide across actions_. adapted advances again_. agriculture aid aim aims_to algorithms_are also_use altogether an_additional an_initial and_$ and_I and_finally and_management and_one another any_of any_time anyone are_: are_designed are_in as_follows as_good as_long as_stress assess_the assume_that at_each average b bar be_as be_in before_the behaviour belong belong_to beneficial best_practices between_the between_two beyond_the bib biology blog book_. bugs but_it but_this caffeine calculation call called_a can_do caring caring_for cases_for center characterise characteristics_that checking choosing class_. code_of collaboratively combined combining comparisons completed computer confidence confidence_. consciousness consequences consider_the constructing couple course_, data_as de decisions_. define_a demonstrated density describing_the description_of design detection_of development_. differences disparate distribution_. do_the do_with don't_want downloaded dramatic drive economic effort end_- environment_. environmental equal etc_. even_more eventual evolved example_in expect_that expert exposure face fact_, fall far features_in features_of field_of fields_, file_. file_in focuses follow_the following_: follows follows_: for_\" for_an for_its for_these forget formats former formula forward foundation_. framing from_an generated global go_to graph_. guidelines_and has_an have_to here_. hot hours_) how_the humanity hungry i'd identify_a if_not if_the immunity implementation_details implements importance in_different in_their includes increases_the infrastructure interact_with into_account is_achieved is_another is_one is_only is_unique it_, it_might job label labeled latin layer_of length_of limitations_of linked list_with listed_in loading log long_as lot_of magic magnesium make_sure making_the matching matter may_vary medications mention met modeling months moreover much_more ncbi noise not_always not_immediately obtain of_cases of_more of_scientific of_some of_them of_using official on_any one_, one_. one_or operation over_a package_to particularly_in partners place_. planning point_in policy post_- potential_for practical practice predictive principle produce produces providers query question_. r_- random ratio reached reader relationship_is relative_to remember_that render repeat replicability reported requirements research_, response_, results_of retrieval reveals reviewing s_) safe said school searches select sequences series share short_- showcase situation_. size so_you software_is some_point states status_. stimulate subject suffered_from suggestions supervision surprise surprising surprisingly systolic take_the talk_about than_a than_one that_affect that_does that_might that_support that_we the_application the_art the_central the_criteria the_current the_date the_difference the_eu the_low the_observed the_past the_program the_real the_repository the_situation the_software the_third the_tools the_topic the_university the_word them_. then_it these_questions these_three this_case this_chapter this_function this_work though_the threatening time_to to_apply to_build to_consider to_fall to_give to_include to_look to_minimize to_more to_our to_people to_prevent to_refine to_support to_test to_use today took tracked treat treatments typically up_with update used_, usefulness usually v_# via_the visual walking wasn't we_need we_provide we_recommend weight_, what_makes what_to where_$ which_allows which_in while_we who_do who_may wide_range wikipedia with_this workflows would_like www www_. x yes_, you_could you_do you_will }_$ }_( }_}"
  ],
  [
    -1,
    "# #_[ $_. $_for $_is (_\\ (_a (_if (_n )_# )_$ )_( )_with ,_# ,_$ ,_( ,_\\ ,_about ,_along ,_avoid ,_based ,_either ,_enabling ,_how ,_implementing ,_like ,_please ,_that ,_there ,_try ,_whereas ,_who -_book -_quality ._a ._gov ._ncbi ._nih ._nlm ;_and ;_however =_( =_\\ I_can I_don't I_was I_would \\_mathbf \\_pi \\_theta ^_a ^_below ^_c ^_having ^_i'd ^_let's ^_notice ^_since ^_try ^_write a_$ a_bad a_break a_global a_high a_length a_low a_range a_result a_risk a_significant a_useful a_way absence_of accessible_, acknowledged acquired advancements advancements_in advice after_a against_a ages aggregate allows_for alone alpha alternative an_alternative an_open analysis_is and_all and_create and_does and_environmental and_have and_maintaining and_only and_open and_three and_to and_what and_without annotations apparent applications_. approach_. approach_to approaches_to are_generally are_multiple are_needed area_. areas as_^ as_an at_risk at_the aware back_to bank be_a be_found be_necessary became begins begins_with below_is benefits_of blog_post body_, built but_a but_we but_with button by_- can_then capability cdc cell_, challenge_of change_, characterized citation claims classified click coding coherent company complicated computation conditions_, confused connections consequence constitutes contain contents contexts continues countries_and covered credit crucial data_) dataframe decline default demands derivative destruction_of developed_by different_from discovering discuss_the diverse documentation_and doing_so dollars drugs_that duration_of each_time easily_be efforts_to empower engineering enough_, ensuring ethics eu exceptions expensive explain_the explanation_of extensive far_, fast field find_an first_step fish flexibility_, for_$ for_all for_any for_me format_. from_. generalized given_to good gov groups_of grow growth_and gut h had_been have_evolved have_some health_, health_insurance heavy help_them here_are here_we higher_than how_many huge hundred i'd_like i'm i_) identified identifying_and if if_there ii_) illness illness_, imply improve_the in_, in_my in_one in_size in_some in_table indicator information_to inner inputs insurance interview into_an into_play involved is_it is_much is_named is_too it_has it_should knowledge_of l_# large_number last_# leading_to like list_of listing load_the loop love loved maintaining many_different mathbf mathbf_{ may_have meeting mers method_: methods methods_can mice missing_values mixed mode model_. more_efficient morning ncbi_. nervous nervous_system night nih nih_. nlm nlm_. normally not_necessarily not_only not_yet notion observing of_many of_new of_patients of_these of_two of_whether on_an one_way opinion other_hand other_words output_of overall_, page page_, patients_who people_are people_who per_day perhaps pi preceding preparing processes_are produced_by production_, project_. protect_against proven rates rather reach_out reaching receiving recommendations refer refer_to regularly relies_on rendering repeatedly report representation_of resources_. resources_to result_in review_of rising scenario scope see_how serve severe simplicity since_I single slower solutions_to specific specifically_for standardized starting stated store straightforward study_in substitution sure_that surgery systolic_blood tackle targets terminology test_the that_, that_I that_each that_he that_people that_use that_uses that_you the_$ the_absence the_bottom the_challenge the_condition the_data the_default the_evidence the_example the_files the_first the_github the_input the_length the_parameters the_preceding the_previous the_proportion the_purpose the_relative the_remaining the_technical the_tree their_contributions then_the there_have these_types theta they_may this_change through_a time to_both to_change to_convert to_illustrate to_reach to_share to_tackle to_update took_the tools_. transparent tropical twelve under_the understand_how union upper urine usable users_, v values_. variant via_a vocabulary volunteer was_used we_first we_must we_refer welcome what_the when_a when_it where_it which_have which_to while_also who_has will_discuss with_\" with_other with_others woman yet you've you_to { {_- {_i …"
  ],
  [
    1,
    '" "_I #_children #_k $_p (_" (_$ (_including (_the ,_deep ,_especially ,_etc ,_is ,_together -_\\ -_being -_care ._e ._the :_" :_$ ;_or \\_alpha ^_( ^_all ^_also ^_both ^_evidence ^_furthermore ^_non ^_now ^_overall ^_research ^_similar ^_specifically ^_still ^_{ a_core a_model a_sequence a_slightly a_statistical a_time a_week a_year about_what abuse account_for accurate across_different acting added_to agrees already also_provide amongst ancient and_as and_for and_github and_it and_learning and_may and_quality and_your anywhere appears appears_to approved arbitrary are_important are_just are_presented are_used around_the as_" as_a as_if as_part as_you aspects aspects_of assemble asthma astronomy attempt_to authors_of avoiding away_from based_on battle be_an be_beneficial be_carried be_easily be_sufficient because_they born both bottom brain_, break british but by_their can_increase cancers capture case_of causal causing children_, choice choose chosen circumstances clustering_algorithm code_is cognition cognitive cohort_. cohorts column combination combined_with common_, common_in community_, comparing complex_and consensus contains contributions_. control_and correlations could_be currently_, cut databases_and date_. deal decide decided defense definition_of dense depend depend_on dependence dependencies derived described desired detailed details_of detection_. disease_, diseases_. disorders_, do_this down_. due_to earlier_, edward end_of enough_to episodes especially_in essential_for establishing estimated_to evolutionary experiments experiments_, famous favor fishing fit for_disease for_many for_more for_open for_other for_people for_you fork framework_for france free function_. future_. g_. gastrointestinal gdp generic given_that given_the governing gravitational great growth guarantees had_an half_of harm have_a have_had have_more humans_. illustrate immediate implement_the in_children in_clinical in_each in_julia in_multiple in_these independent indicated infection instead_, into_two intuitive is_estimated is_most is_supported issue_, issues_and it_does its_own julia_. keeps kind labels land lead lesson lifestyle location long made_by made_in make_decisions manner_. many_people match may_take meta metabolic method_that method_to methods_are microorganisms missing mm modelling models_can movement n_= names necessary_for needed_to network_. neural_network not_have notable observational obvious of_birth of_diseases often_used on_a on_what only_to or_" or_by or_other out_a out_that out_to paper_, participate_in people_have people_with physically platform play plotting populations position process producing project_that prove provided providing_a published_in qualities quite_a re readily ready reasons_why regardless regardless_of registered relative relatively representative reproductive research_and resources_, respect responsibilities restore result_, results_, robust routine run_. scaled send severity sharing_of shown side_effects similarly size_, so_far source_code specifically_, square stages stored suggesting suitable_for suite sustain systems_, talk targeted taxonomic technique tests thanks thanks_to that_it\'s the_# the_\' the_body the_dataset the_european the_future the_gastrointestinal the_international the_issue the_key the_likelihood the_lowest the_material the_more the_number the_optimal the_scientific the_underlying the_water the_whole their_respective theory_of they\'re think_of this_may thus to_" to_account to_achieve to_any to_become to_its to_open to_predict to_run to_sustain to_those took_a tools_to tried typical unclear united_states use_. use_a use_of users_. value_of variability visit was was_only water_. we_can we_would what_was will_help with_data with_each with_no words words_, work_and world_, would_not } —_to'
  ],
  [
    2,
    '!_) "_) "_by #_people (_WHO (_although (_i )_) )_can ,_its ,_then ,_what -_for -_like ._$ ._io :_this I_also I_did WHO_) ^_although ^_any ^_being ^_those ^_though ^_through ^_with a_big a_continuous a_default a_drug a_little a_lot a_meta a_second a_simple a_specific a_unified a_well above acid adults affected_by age age_of ago ahead air almost_# an_estimated an_important an_increase and_k and_potential and_they answer_. antibiotics anybody appear appearance approaches_. are_" are_available array article_, as_those associated assumes attack attention available_on away be_applied begin below_, better_than block broader but_most but_only calculate can_provide cancer_. cardiovascular carefully case_. category centers challenging change_in changes_. client collapse combination_of come_from common_cause compared_with components_of confounding considerable contributing controlled correct could_not countries_, course_of covers create_a creating_a dataset_, day_, deal_with decades_, definition_is designed_to diabetes disciplines diversity_of do_better does_the drop during_a e_. earlier earth_, effects_of enabling endemic ensure essential established estimated_that european evaluated executive exist exposed factors_that familiar_with find forgotten freely from_different furthermore furthermore_, gastrointestinal_tract general_, github_, good_. government gradual half hat heart_attack here_) highlights hospital humans i\'m_not i_. if_a iii immune implemented_as improve_their in_contrast in_his in_life in_most including_a interactions_. investment involved_in io_/ is_thought isolated it_would killing labs length less less_than life_. likely link_between little london lose loss_in lot make_a makes_it manual many_countries may_cause more_time multi multi_- my naturally negative net networks norm note_: noted now_, numbers_, observation occur of_( of_being of_cognitive of_four of_making of_society of_very of_work offspring older on_earth on_this operators or_whether paid paralysis passing past patient_is pattern_of people_in perform_the period_of periods periods_of play_. pneumonia present_in priority problem_. processing production properties protected question_of rates_, rates_of re_- recorded_in reduce_the regarding_the relationships_and relies repeated repository_of research research_. research_has researcher respiratory respond rest_of resulting_in root running same_time seeking semi semi_- series_. serves show_that signs_of similar_to simple sites sizes so_much society_for special spectrum spread structure study_, sum_of systems_. teach tend tend_to than_what that_causes the_age the_day the_discovery the_effects the_feeling the_global the_inner the_left the_physical the_point the_problems the_rest the_root the_surface the_very them_in they_can thing third this_example this_includes this_process thought_to time_in time_of tiny to_ask to_capture to_deal to_explain to_further to_keep to_mitigate treated treatment_for tree_, trees trouble two_- underlying unsupervised up_a upon useful verbal versions visualize vulnerable was_a was_not we_will what_a where_they which_they worldwide_. worse worse_, written you_. your_body zero —_and'
  ],
  [
    3,
    '"_^ #_$ #_mm #_th #_– $_# & (_at (_with )_where ,_although ,_at ,_communication ,_just ,_no ,_people ,_scientists -_line -_mers ._g :_# :_( = [ \\_hat ^_after ^_because ^_compared ^_does ^_instead ^_moreover ^_new ^_no ^_within a_broad a_common a_critical a_first a_lack a_new a_question a_substantial a_whole addition affects_the allow_for already_been also_, although_it analysis_. and_community and_even and_political and_thus animals_and answer_the are_, are_now are_typically area_of articles_are as_other aspect assessment_of avoided barrier_to base be_avoided become_more been_a burnout but_other but_that by_creating can_now cancer_, care_, centuries characterized_by children_. cited classes_. classified_as code_. codes_, college color communicate complete concerns conscious consideration contract contrast control converted create created_by datasets_and days_of detecting develop_a diagnosis directly_from diseases distinct distributions do_it does_. driven_by due effects eight elevated email emphasizes engage_in engine ensures ensures_that equations equivalent essentially estimated estimation evaluating examining excessive exists explains explanation extent family faster_than fed first_dose focusing fourier function_and functioning gap habits have_also having_an height held highlight hypertension hypotheses implement implementation_of improvement in_addition in_comparison in_many in_open in_time inability_to incidence include_the indicators individual inflammatory intake interest_, international interval involvement io is_# is_almost is_on is_still it_seems itself_, journals k_- key_to kinds know_that leads leave limiting liquid looks low_, maintain make_the many_of mathematics may_also meanwhile meanwhile_, meet melatonin memory_, message meta_- moreover_, motivation_, movement_of movements nations neck need_for nor numerical observations occurrence of_different of_methods of_microorganisms on_, on_average on_their onset opportunity or_not out_by parents patterns_of peer_review people_, per_year perceived performance_. physician physics picture plans plot policies_and political pregnant price_of prior_to problem_of productive protection proteins questions_, quick r_, r_package reach readers record reflected reflected_in region regulate repository_, repository_. required_to requiring resolution_of resource_for response_to retain retrieve reviewed s_and sample screening sea sequence_of serious share_the should_consider signal sleep_. slow_- smaller so_they sometimes source_, students_, studies sub sub_- supports task_. term_" text_. than_other that_# that_many that_some the_algorithm the_article the_basis the_countries the_course the_idea the_level the_name the_necessary the_patient the_problem the_rate the_reasons the_research the_term the_training the_types the_world them_with theory_, this_repository time_and to_better to_create to_decide to_remove to_talk to_that tools_for toxic treatment_, trend trusted types_, understanding_of vaccination vaccines volume walls watch we_get who_were why word world world_health years_. years_ago you_want –_# —_a'
  ],
  [
    4,
    '"_to $_\\ (_see ,_almost ,_has ,_however ,_k ,_rather ,_regardless ,_resulting ,_unless ,_your -_based I_do WHO_, ] ^_# ^_consequently ^_data ^_just ^_most ^_our ^_several ^_this ^_whether ^_without a_central a_great a_local a_much a_negative a_patient a_recent a_systematic abilities ability_to access accounts_for act_as activities actually admitted advisory aim_to all_, allow_the also_a america among_the analyzing and_an and_found and_improve and_in and_is and_our and_outputs and_this and_use answering antigen appeared apply approximately are_able are_present are_usually as_such as_to asking at_all attempts_to avoid be_more be_taken been_the behind being_. beliefs believe_that besides beyond binding blood_pressure breakdown breakdown_of calibration came can_lead capacity carry china_, clear clock community_and comparative concern consequently consequently_, consider_using consideration_of consumed content_. contributes_to contributions_to converted_to curated daily data_( data_- data_: data_for data_that dedicated_to deficits definitions_. degree_of demonstrated_that different_in difficult_for dimensional disease_( distributed doses easy_, educational elderly even_the excess exchange expertise expressed facilitate_the factors find_it fix focused_on for_over for_several formed_by frequent genomic goals had had_to heat help_. helpful historically home humans_, i\'ve idea_of if_your imaging in_. in_general in_humans individuals_, industry inevitably institutional integration intelligence interest_in irregular irrelevant is_. is_affected is_also is_more is_required isolate it_. it_easy just_one largest leads_to learned leaving led_to linked_to lives load located looking_at machine many_more materials model_selection modern_research more_likely named narrow nasal news obtained obtaining occur_. occurred_in of_death of_evolution of_human of_other of_social of_which one_- online_, open_source operating origin originally p_# pattern people_. perception prepare presence_of prevalent profound prolonged proportion proportion_of provided_by publications publicly quickly rates_. raw read reads records reduced release_of removing required_for research_community respective responsible responsible_for roughly same security seems_to self_- services_for sets_of side somewhat statistically stroke substantial suitable surprisingly_, survey system_, tables target tends tends_to th than_# the_WHO the_american the_best the_case the_database the_figure the_gap the_general the_lungs the_majority the_many the_release the_sequence the_small the_usa those_in thyroid to_extract to_form to_manage to_participate to_practice to_treat to_what tool_for trained transformed undergo unlikely usa used_as useful_in useful_to using_this values_of version what when_the which_a white white_blood whole wish wish_to with_$ with_. with_a working_in year year_of years_old your_own —'
  ],
  [
    5,
    '#_\\ #_] #_mg #_of #_or )_or ,_long ,_though -_analysis -_specific :_for ?_" a_book a_function a_process a_self a_sense a_similar a_tool about_# adequate affected all_patients all_three alternative_to american amino and_can another_. are_being are_unable as_they asked at_birth at_this attempts available_. backup be_. because_the becomes becoming began behavioral below_) biologically birth body_. boost brain branches calculates can_also can_become can_contribute captured_by capturing carried carried_out chance changes_as characteristics_, code combine comparison_, compatibility computationally contributor controversial corresponding cost cost_of criteria_for curve databases_. datasets_, decreased dependence_on derives desirable discovery diversity dramatically easy_to education effect effects_. eliminate emissions empirical engage engaging environments everyday everyone evolution_is exceeds excellent exist_in expanded fairly fig first_- follow foundation foundation_for funding groups hardware has_not heterogeneous important_for importantly importantly_, in_order including_the individuals_with infections information_. initiative inside integrating is_defined is_needed is_now is_relatively is_useful it_into it_to largely later_, launch laws looks_like low_- m make_predictions manage many_other men more_easily most_people nature novice objectives of_" of_age offer on_data ongoing opportunity_to or_in organism organizations other_countries pair participation pay performed phase_of place_to planet pressure preventing problems_, procedures process_for profiles promotes protein_- pull_requests questions_and r_. rate_of recommended referenced remove sample_, scalable schedules see_that sensitive shifted showed sleeping small_, software_packages solve_the some_form states_. strongly study_is success_of takes tasks_. tens tens_of that_all that_if the_above the_advantage the_cell the_country the_different the_family the_focus the_major the_solution they_were this_field this_in this_method to_analyze to_another to_calculate to_carry to_construct to_date to_develop to_enable to_facilitate to_go to_large to_learn to_reduce to_save to_these to_try together tool_to top toward transmission trust use_in utility varies wall way_. we_present went when_people while_these while_this will_also with_it work_in work_on you_must you_need'
  ],
  [
    6,
    '"_that #_million % (_for )_is )_were ,_both ,_new ,_only ,_other ,_thereby ,_thus ,_whether -_dimensional -_shaped -_step ._( ._com ]_^ ^_according ^_additionally ^_during ^_of ^_similarly ^_their a_# a_number a_problem a_quick a_search activity_, administration alcohol along_the analysis_and and_should architecture are_examples articles as_in associated_with at_a authors be_at be_difficult benefit benefits can_cause can_still cancer capabilities cases_, central chemical china com concentration_of conference controls costs cover created creating datasets_. dedicated definition_, definitions depends_on different directory diseases_such domain each_of ecology ed energy_, engaged entered enzymes equation_, evidence_for example explicit extract fail falling families faster fig_: fo frameworks fuel general github_. ground he_was him ideas important_to improve in_various inability increase_in increase_the indeed induce inflammation information_, introduced is_actually is_approximately is_changed is_considered item kidneys languages lasting leading live_on medication metagenomic method_. mg modified most_common multiple name natural_language not_be not_been of_clinical of_sleep often_have one_in optimal or_a or_the package_for participants participate patient_. perspective physical_and points policies presented price privacy produced programs progress proper propose_a protect publishing quality research_by researchers_to results_. risk_factor scientists seven similarly_, simulations skills slow some_other spend started_. stomach support_the sustained system_of temporal that_" that_both that_one that_provide the_concepts the_cost the_food the_largest the_movement the_need the_web them_to therapy_, these_features they_do this_. this_type through to_others to_the traits transport unable unable_to unfortunately united unknown_. used_by valid_. validity variations we_are we_have were_in what_they what_we where_the while_there with_similar work_of wrote_a your'
  ],
  [
    7,
    "#_weeks '_s ,_can ,_despite ,_even ,_have ,_he ,_similar ,_these \\ ^_among ^_another a_short acute adaptive advantages against_the alexander alone_, alternatives an_individual and_development and_find and_global and_others answer application applied_to approach_, approx are_necessary are_not as_the associations axis be_effective been bias brings by_many called called_the carries causes certain changed changes_in circulation comparable complex composition concept_of data_, data_. death degrees_of deploy detect_a development_of differentiable difficult_to direct disease_- dogs drastically enter even_in everything existence experiencing extreme fact_that factor fluid for_decades for_image from_a gave genomes_in gold gold_standard green guidelines_for has_become has_the helping holds inaccurate infer instance_, integrate interaction is_important is_less judgment kept known_to late learning_. least meaningful means_to methods_, millions millions_of misleading must_be needed needed_. none nothing observe of_# of_a of_quality of_this on_one optical optimization outcomes_. parts_of policy_, presentation problems_for project_, published pubmed q rapid real recognised resistant rest result_of revealed rich sensitive_to sequence service_providers should_not shouldn't significantly stakeholders starts statement suited supply system_to tasks ten the_authors the_fact the_highest the_importance the_last the_two the_united the_way this_problem time_- times_the to_ensure to_infer to_make to_perform to_review to_solve to_your together_with trauma try unified up_to value we_use website week when_they when_we when_you whether_a whether_they who who's widely will_have will_learn wrote"
  ],
  [
    8,
    '(_like (_such ,_as ,_making ,_or ,_research ,_see WHO ^_due ^_indeed ^_unfortunately a_growing a_strong about_a accounted accounted_for accounting accounting_for actual additionally_, advanced analysis_, and_new and_that anxiety attempted background become_a between_# biological blind body_is but_if can_easily causes_of century_, cervical change_. clustering_algorithms codebase common compared_to connection consistent_with constructed consume day_. decade demand demonstrate drugs electricity encouraged exercise_, extended extraction facebook fair fight for_it for_machine for_use frequently generating greatly guidelines hard have_used hiv in_china indeed_, insights instance integrated is_consistent is_currently is_possible is_regulated john last lead_to like_the likely_to liver management_, members method_is million mortality_and navigate occurred offered on_your open order_to our_work over_the p parties popular practices_. present problems_. professional projects_. properly recover reference released remember resistance_( results scientific_research seems since_# solution_to started supporting sustainable techniques techniques_to tests_, the_average the_definition the_leading the_report the_same the_value the_years these_algorithms these_methods they_will to_access to_be to_navigate transparency try_to ultimately understood uptake use_is variety vary was_developed what_I what_you with_its world_. you_have'
  ],
  [
    9,
    '(_figure )_and ,_so ._, > [_# a_consistent a_day a_more a_real access_. addition_to addressing adopted advantage_of although and_changes archiving at_least bacteria barrier but_is characteristics cloud come community_members concentration conflicting data_sets databases databases_that degrees depends developed did difference_in difficulty driven encourage even_when example_. facilitating failure familiar fewer figure_@ find_that for_instance for_their forces gap_between generation_of goes has_been have_not how_well if_we in_python inherited intensive introduce is_difficult is_that itself_as k_. knowledge_. led level_, literature_, massive meaning mild models_, muscles note novel of_individual of_information off office out_of paper_. performance_of pool power prefer previously process_. process_called pull recall recent regulated replacement reproducibility_of reproducible showing slightly small_amount society_. source_of specialized standard suggest technical the_distribution the_early the_earth the_new the_next the_reproducibility the_site the_so the_u the_work themselves these_approaches third_- thousands thousands_of through_the throughout time_. to_, to_detect trace tract traditional type_# unfortunately_, use_, variable volume_of way_to we_know while who_are with_different without_the workplace worldwide'
  ],
  [
    10,
    '#_^ )_are ,_leaving ^ ^_lack a_small a_variety accessing affects analyzed and_has and_make approaches_, are_a as_it ask basis been_shown believe better blood_glucose can_reduce can_see caused_by cellular classic collaborators companies complexity contributors copyright did_not die errors especially exercises experiences extremely facilitate fear formation_of found_that get_the gives go got greater growing helped implementation_, implementations_of increased internet into_the is_the it it_is km lacking letters major method_for molecular motivated no not_available of_time order package_in peer people_will per point_of practices prevent problem_is programming_language proposed provide_the purpose real_world recently reduced_. rely rely_on resources results_in risk_of s_, save sense_of shaped shortly skin solution stage standard_for structure_of superior that_these the_foundation the_lack the_most the_primary the_result the_structure they_have three_- to_data topic unknown unlike uses validity_of vitamin way we_should which_is which_the within_the you_are'
  ],
  [
    11,
    "#_times (_which -_called -_year ^_researchers a_person ability absorption accurately additionally adopting and_perform and_statistical annual aren't being big change conclusion_, cycles damage dangerous deaths debate decades difficult diseases_and effectively enable except except_for figures findings first_# following for_some from_this function_of groups_. has_a hold incremental just_like later may_not mitigate mouth new_york of_data of_research offers only_on pancreas per_- perspective_, platforms point_, potentially process_, race rare recognition remains sharing short so_- submit that_allow the_community the_formation the_full the_success this_: time_series universal used_to weeks where widespread with_an yield york"
  ],
  [
    12,
    '(_r )_was ,_meaning ,_most ,_where -_use ^_despite ^_what a_team are_also are_very availability back but_the continued data_can difference easier_to existing expectations figure food from_your generation giving how_a in_other inference institutions k language_processing law limitations long_- many_factors muscle of_their only_# only_a outside over_# pain_, patient precisely pressures program project radiation response_. rise s_. shared solely strong system_. that_would the_clustering the_sun the_test the_time thereby to_get tool tools_, true variety_of were whether'
  ],
  [
    13,
    '(_as ,_many -_day :_no a_project access_to algorithm allow almost applied article as_# because_it best both_the caused chronic complaint dependent diffusion finds five fundamental group help_you in in_its increase is_an is_some kidney knowledge literature_. material of_science old out pain propose reduces regulation relationships_. suggests_that sun that_a the_one the_performance this_, to_increase virus with work_. wrong'
  ],
  [
    14,
    '"_in ,_some ,_which ._s ^_only a_good accuracy against are_more calcium changes compared computational control_. domains early_# hard_to idea implemented_in is_because is_by it_easier management_of means_that model_( most_of occur_in others others_, over problems recovery requests resolution response sex small such_as suggests surfaces symptoms that_any these this_can this_definition this_means track uncertainty variants wife within –'
  ],
  [
    15,
    ',_this @_fig ^_from a_large advantage anti anti_- as_we can_occur cells collaboration data_from degree develop discovered fever for_# genomes important incomplete is maintains manner mechanism of_reproducibility open_- perform proof resistance reviewers that_there the_amount this_makes those_who times to to_- to_provide u_. used used_for wave would_be'
  ],
  [
    16,
    '%_. ,_when -_source ^_by can_make cd collaborative demonstrates drug efforts from generations get he highly image issue its itself larger loss_of matlab may_be one_of predictions sets signals slightly_different software_package that_the works'
  ],
  [
    17,
    "#_) #_s =_# ^_over a_different added adult beta can't captured consistent constant contact despite_the diagnostic during_the e implemented including increasingly individuals model poor problem programming solve source_software student surface the_model u written_in"
  ],
  [
    18,
    '%_) %_for ,_with ._^ ^_using and_data been_used biases data_and diet e_# evolution focused higher internal large_amounts learning_methods library line mentioned more other python reactions social successful than the_computational the_network time_, tools weight works_.'
  ],
  [
    19,
    '^_at ^_some among consistently formation have interactions loss machine_learning make_it note_that ownership paper prediction protein regular researchers source the_brain vision'
  ],
  [
    20,
    '#_in $_$ ,_and ,_including -_to :_the ^_but communication easier false found hormone keep modern mortality one point poorly precise throughout_the when which'
  ],
  [
    21,
    '-_- -_of ^_however amount children clinically not of_- pre pre_- specificity text the_r this_is tracking using very'
  ],
  [
    22,
    '#_% ^_while can_help code_and dependency despite for_example however_, performance projects saw site some success various work_,'
  ],
  [
    23,
    '%_, ^_as across_the approach become detect earth influenced_by lack_of majority majority_of makes numerous of of_our patients reduce repository similar th_century'
  ],
  [
    24,
    '#_years )_. ^_one al_. amount_of amounts amounts_of blood data error even full literature means new relationships risk strain web ~'
  ],
  [
    25,
    '"_the #_d %_of al conclusion d example_, github however increases influenced initiatives measure now result such systems this_approach'
  ],
  [26, "' be_used definition enhance equation et et_al improves management sequencing society there_is"],
  [27, '^_many card energy'],
  [28, 'century early gender implementation papers sensitivity'],
  [29, 'is_often most ~_#'],
  [30, 'further learn r reproducibility'],
  [31, 'computing may'],
  [32, ',_they does formed system'],
  [33, '(_# bone language models without'],
  [34, 'during'],
  [35, 'approaches datasets'],
  [36, 'statistical'],
  [37, 'does_not effective his implementations'],
  [38, 'only use'],
  [39, 'glucose make with_the'],
  [40, 'countries day lack method s'],
  [41, '- the_literature'],
  [42, ',_the ^_when help network'],
  [44, 'clustering'],
  [45, 'because large often'],
  [48, 'many they'],
  [53, 'can'],
  [55, 'software'],
  [58, 'our'],
  [61, 'work'],
  [74, 'in_#']
]
