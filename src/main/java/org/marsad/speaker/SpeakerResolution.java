package org.marsad.speaker;

import static org.apache.spark.sql.functions.array_except;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.exists;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.marsad.table.Readings;
import org.marsad.table.SpeakerMentions;
import org.marsad.table.Speakers;
import org.marsad.text.Folding;
import org.marsad.text.Hashing;

/**
 * Who is who across articles. A mention is a name and an office as one article gives them.
 *
 * <ol>
 *   <li>A known speaker ({@link KnownSpeakers}) is that speaker.
 *   <li>Names of two or more words are one speaker when their keys ({@link SpeakerNames}) are the
 *       same. Those that agree in the first and the last word are one speaker too, middle names
 *       being left out, unless two of them have middle names that exclude each other: then each
 *       longer name stands for itself, as does the short one.
 *   <li>A single name goes with the one speaker of that last word whose office begins with the same
 *       two words; if there is none, or there are several, it is a speaker of its own together with
 *       those two words, and without an office by itself.
 *   <li>An office without a name is a speaker by its folded words.
 * </ol>
 *
 * <p>People change their offices, so a name of two words is one speaker whatever its offices are:
 * two people of the same first and last name count as one, a person whose name is spelt with other
 * consonants as two. The id is a hash of the key and so the same from run to run, as long as no
 * article brings another middle name. Groups and joins only; the result does not depend on
 * partitions.
 */
public final class SpeakerResolution implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final StructType MEANING =
      new StructType()
          .add("known", "string")
          .add("known_name", "string")
          .add("known_role", "string")
          .add("affiliation", "string")
          .add("words", "int")
          .add("full", "string")
          .add("ends", "string")
          .add("last", "string")
          .add("office", "string");
  private static final Column WORDS = col("words");
  private static final Column LAST = col("last");
  private static final Column OFFICE = col("office");
  private static final Column ENDS = col("ends");
  private static final Column PERSON = col("person");

  private final SpeakerNames names;
  private final KnownSpeakers known;

  public SpeakerResolution(KnownSpeakers known) {
    this.names = known.names();
    this.known = known;
  }

  /** Who each mention is. */
  public SpeakerMentions resolve(Readings readings) {
    Dataset<Row> mentions = mentions(readings);
    Dataset<Row> people =
        mentions.join(distinctMiddleNames(mentions), "ends", "left").withColumn("person", person());
    Dataset<Row> resolved = people.join(bearers(people), new String[] {"last", "office"}, "left");
    Column speaker = coalesce(PERSON, col("bearer"), alone());
    UserDefinedFunction id =
        udf(
            (String key) -> String.format(Locale.ROOT, "%016x", Hashing.of(key)),
            DataTypes.StringType);
    return new SpeakerMentions(resolved.withColumn(Speakers.SPEAKER_ID.name(), id.apply(speaker)));
  }

  /** The distinct mentions with what their names and offices mean. */
  private Dataset<Row> mentions(Readings readings) {
    Column name = Readings.NAME.col();
    Column role = Readings.ROLE.col();
    SparkSession spark = readings.rows().sparkSession();
    Broadcast<SpeakerResolution> shared =
        JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(this);
    UserDefinedFunction meaning =
        udf(
            (UDF2<String, String, Row>)
                (printedName, printedRole) -> shared.value().meaning(printedName, printedRole),
            MEANING);
    return readings
        .statements()
        .where(not(name.equalTo("").and(role.equalTo(""))))
        .groupBy(name, role)
        .agg(SpeakerMentions.MENTIONS.as(count(lit(1))))
        .withColumn("meaning", meaning.apply(name, role))
        .select(name, role, SpeakerMentions.MENTIONS.col(), col("meaning.*"));
  }

  private Row meaning(String name, String role) {
    List<String> keys = names.keys(name);
    Optional<KnownSpeakers.Person> person = known.find(keys, names.officeWords(role));
    String affiliation = person.map(KnownSpeakers.Person::affiliation).orElse(null);
    return RowFactory.create(
        person.map(found -> "known " + Folding.fold(found.name())).orElse(null),
        person.map(KnownSpeakers.Person::name).orElse(null),
        person.map(KnownSpeakers.Person::role).orElse(null),
        affiliation == null ? names.organisation(role) : affiliation,
        keys.size(),
        String.join(" ", keys),
        keys.isEmpty() ? "" : KnownSpeakers.ends(keys),
        keys.isEmpty() ? "" : keys.get(keys.size() - 1),
        keys.isEmpty() ? Folding.fold(role) : names.officeKey(role));
  }

  /** For each first and last word whether one of the names has a word that the longest lacks. */
  private static Dataset<Row> distinctMiddleNames(Dataset<Row> mentions) {
    Column longest = split(col("longest").getField("full"), " ");
    Column exclude =
        exists(col("names"), name -> size(array_except(split(name, " "), longest)).gt(0));
    return mentions
        .where(WORDS.geq(2).and(col("known").isNull()))
        .groupBy(ENDS)
        .agg(collect_set(col("full")).as("names"), max(struct(WORDS, col("full"))).as("longest"))
        .select(ENDS, exclude.as("exclude"));
  }

  private static Column person() {
    return coalesce(
        col("known"),
        when(WORDS.geq(2).and(col("exclude")), concat(lit("name "), col("full"))),
        when(WORDS.geq(2), concat(lit("name "), ENDS)));
  }

  /** For each last word and office the only one who bears and holds it. */
  private static Dataset<Row> bearers(Dataset<Row> people) {
    return people
        .where(WORDS.geq(2).and(OFFICE.notEqual("")))
        .groupBy(LAST, OFFICE)
        .agg(min(PERSON).as("only"), countDistinct(PERSON).as("bearers"))
        .where(col("bearers").equalTo(1))
        .select(LAST, OFFICE, col("only").as("bearer"));
  }

  private static Column alone() {
    return when(WORDS.equalTo(0), concat(lit("office "), OFFICE))
        .otherwise(concat(lit("single "), LAST, lit(" "), OFFICE));
  }
}
