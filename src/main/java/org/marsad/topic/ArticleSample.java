package org.marsad.topic;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.marsad.table.Articles;
import org.marsad.table.Documents;
import org.marsad.text.Terms;
import org.marsad.text.WrittenForms;

/**
 * What is taken of the articles near the centres of topics. Parts of a corpus may be added in any
 * order.
 *
 * @param forms of terms, counted in titles and texts
 * @param leads for each topic its articles' titles, each with a line end and the beginning of the
 *     text, at most {@value #LEAD} characters
 */
record ArticleSample(WrittenForms forms, Map<Integer, List<String>> leads) implements Serializable {
  private static final int LEAD = 1000;

  static ArticleSample empty() {
    return new ArticleSample(new WrittenForms(), new TreeMap<>());
  }

  /** Adds the beginning of an article. */
  void addLead(Row article) {
    String title = article.getAs(Documents.TITLE.name());
    String text = article.getAs(Documents.TEXT.name());
    String lead = title == null ? text : title + '\n' + text;
    leads
        .computeIfAbsent(article.getAs(Articles.TOPIC_ID.name()), topic -> new ArrayList<>())
        .add(lead.substring(0, Math.min(LEAD, lead.length())));
  }

  /** Counts the forms of terms in an article. */
  void addForms(Row article, Terms terms, Set<Long> wanted) {
    String title = article.getAs(Documents.TITLE.name());
    if (title != null) {
      forms.count(title, terms, wanted);
    }
    forms.count(article.getAs(Documents.TEXT.name()), terms, wanted);
  }

  /** Adds another part of the corpus to this one, and returns this one. */
  ArticleSample plus(ArticleSample other) {
    forms.plus(other.forms);
    other.leads.forEach(
        (topic, own) -> leads.computeIfAbsent(topic, first -> new ArrayList<>()).addAll(own));
    return this;
  }
}
