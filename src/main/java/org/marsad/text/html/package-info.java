/**
 * Text out of HTML, in plain Java with jsoup: {@link org.marsad.text.html.HtmlText} for texts and
 * titles that hold tags or entities, {@link org.marsad.text.html.HtmlPage} for whole pages. In:
 * strings and bytes. Out: strings whose lines are the paragraphs.
 *
 * <p>Decisions. A text is parsed only where it holds a tag or an entity of HTML, so that one that
 * compares numbers or names a company with an ampersand stays as it is. The body of a page is found
 * by the density of text and of links, since class names differ from outlet to outlet.
 */
package org.marsad.text.html;
