/**
 * Topics: what articles are about. Takes distinct documents with their stems; gives the topic and
 * the score of each article, topics with terms, labels and exemplars, and a model that places new
 * articles.
 *
 * <p>The steps, each a class: terms are counted ({@code VocabularyCounter}), articles become
 * vectors ({@code Vectorizer}), a sample is reduced ({@link org.marsad.topic.lsa}) and clustered
 * ({@link org.marsad.numeric.SphericalKMeans}), a mixture is annealed from the clusters ({@code
 * Annealing}) and finished on all articles ({@code MixtureSearch}), articles are placed ({@code
 * TopicPlacer}), topics are described ({@link org.marsad.topic.TopicDescriptions}).
 *
 * <p>Decisions.
 *
 * <ul>
 *   <li>Stems are carried as 64-bit hashes. Their written forms are looked up at the end, in the
 *       articles near the centres, for the few terms that are shown.
 *   <li>Collocations describe topics but do not find them: inside the mixture they cost a little.
 *   <li>The decomposition, k-means, annealing and the choice of k run over a sample of bounded
 *       size; counting, the last EM steps and placing run over all articles.
 *   <li>Below 500 articles the topics are what k-means in several numbers of dimensions agrees on.
 *       In prototypes with 13 articles of each section of A and 20 of each of six Saudi sections,
 *       NMI rose from .54 to .59 and from .49 to .56; annealing from these clusters changed little,
 *       and on the sample corpus it cost .03.
 *   <li>Below 500 articles k-means sees, beside their own TF-IDF, what their stems mean in general
 *       news ({@code FewArticles}). In prototypes with small corpora that nothing was chosen on, of
 *       sections of A that other articles' vectors were counted from, of passages on 8 to 10 issues
 *       and of six Saudi sections, NMI rose from .58 to .63, .85 to .85 and .52 to .56 at the true
 *       number of topics. Document frequencies of a large corpus instead of their own changed
 *       little, smoothing over nearest neighbours and bigrams nothing, n-grams of letters only
 *       short texts (.01), and average linkage of what clusterings agree on nothing.
 *   <li>Their number by the agreement of clusterings instead of √(n / 2): NMI rose from .74 to .85
 *       on the passages, of which the rule finds too few, and fell by .01 on the other two; the
 *       range of numbers was widened after a first look at these figures.
 *   <li>In large samples one annealing depends on its start (A: .403 to .447), and the likeliest is
 *       not the best. Annealed once more from what six shorter ones agree on, the worst of six was
 *       .443. Each of the six on half of the sample, or with half of the steps, takes two thirds of
 *       the time, and one of four seeds is back at .403.
 *   <li>All sums over articles are exact ({@link org.marsad.numeric.ExactSum}) and ties go to the
 *       smaller number, so the same input gives the same topics on any number of cores and
 *       partitions.
 *   <li>The score is the cosine to the topic's centre and not the mixture's probability:
 *       probabilities compare topics and stay high for an article that fits none of them.
 * </ul>
 *
 * <p>What was tried. The figures are NMI against section labels, means of five seeds, measured with
 * scikit-learn 1.x prototypes. A: 10,161 articles of a Tunisian radio, 9 sections; B: 1,864 Saudi
 * articles, 6 sections; D: 4,062 Moroccan and pan-Arab articles, 5 sections. All three corpora were
 * looked at while choosing, so none is held out; only the seeds of the last two rows are fresh.
 *
 * <pre>
 *                                                   A      B      D
 * TF-IDF, LSA rank 100, k-means (4 starts)         .409   .450   .623
 *   words instead of stems                         .425   .456   .613
 *   title not counted / counted twice / 3 times    .417/.418/.409  .403/.453/.450  .636/.649/.641
 *   with NPMI collocations                         .418   .459   .628
 *   terms in over 10% / 20% of articles left out   .395/.397  .434/.441  .568/.529
 *   rank 20 / 50 / 200                             .392/.402/.415  .460/.471/.420  .647/.644/.608
 *   BM25 weights                                   .413   .454   .630
 *   spherical k-means after it, in TF-IDF space    .411   .466   .622
 *   multinomial EM after it, raw counts            .420   .475   .618
 *   von Mises-Fisher EM after it                   .400   .478   .600
 *   smoothing over nearest neighbours              .402   .474   .658  (best of several)
 *   micro-clusters joined by Ward                  .373   .456   .607
 *   spectral clustering (cosine)                   .373   .422   .595
 * LSA rank 50, then EM at one temperature (s = 6)  .428   .500   .636
 * then annealed 5, 7, 10                           .430   .505   .638
 * then annealed 3, 4, 5, 6, 8, 10                  .446   .522   .640
 * the same, title counted twice, fresh seeds       .431   .514   .640
 * the same with 20 starts, fresh seeds             .444   .520   .641
 * </pre>
 *
 * <p>What the annealing needs: smoothing relative to the corpus (a fixed mass collapsed a small
 * corpus into one topic), a share of 0.2 to 0.3 of it (0.5 collapses), a first sharpness of 3 (2
 * collapses), a prior (without it A falls to .42), up to 15 EM steps at each sharpness (with 4 or 6
 * A falls to .428, though the articles are as likely).
 */
package org.marsad.topic;
