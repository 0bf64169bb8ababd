/**
 * Marsad, a batch job from Arabic news articles to tables: the entry point.
 *
 * <p>Packages stand on floors and import downwards only: {@code text table numeric config}; {@code
 * spark lexicon issue}; {@code phrase speaker input store}; {@code attribution corpus topic};
 * {@code stance}; {@code summary report query evaluation}; {@code pipeline}; {@code cli}; {@code
 * Main}. What judges language ({@code lexicon} to {@code stance}) is plain Java with one thin
 * adapter to Spark a package. A test keeps both.
 */
package org.marsad;
