package org.marsad.speaker;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.unix_micros;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.StructType;
import org.marsad.table.Documents;
import org.marsad.table.Field;
import org.marsad.table.Readings;
import org.marsad.table.SpeakerMentions;
import org.marsad.table.Speakers;
import org.marsad.table.Statements;
import org.marsad.table.Voices;
import org.marsad.text.Hashing;

/**
 * Finds out who is who across articles. A mention is a name and an office as one article gives
 * them.
 *
 * <ol>
 *   <li>A known speaker ({@link KnownSpeakers}) is that speaker.
 *   <li>A name that speakers.yaml lists as {@code not_the_same} as others goes with its own
 *       spelling alone.
 *   <li>Names of two or more words that agree in the first and the last one ({@link SpeakerNames})
 *       are told apart by middle names, and where many people may bear them by offices and time
 *       ({@link NameGroups}).
 *   <li>A single name goes with the one speaker of that last word whose office begins with the same
 *       two words; without an office and unless it may be anybody's, with the one speaker of that
 *       last word who is quoted at least {@value #OFTEN} times. Else it is a speaker of its own
 *       together with its office.
 *   <li>What names nobody is a speaker by its folded words, all of them.
 * </ol>
 *
 * <p>Offices, organisations and single names are joined within their {@linkplain Readings#SCOPE
 * scope} alone. A person whose name is spelled with other consonants counts as two. The id is a
 * hash of the key and so the same from run to run, as long as no article brings another middle name
 * or an office that tells two people apart. Groups and joins only; the result does not depend on
 * partitions.
 */
public final class SpeakerResolution {
  private static final int OFTEN = 10;
  private static final Field KNOWN = Field.optional("known", StringType, "key of who is known");
  private static final Field WORDS = Field.required("words", IntegerType, "parts of the name");
  private static final Field ENDS =
      Field.required("ends", StringType, "key of first and last part");
  private static final Field LAST = Field.required("last", StringType, "key of the last part");
  private static final Field SURNAME =
      Field.required("surname", StringType, "the last part; empty where it may be anybody's");
  private static final Field COMMON =
      Field.required("common", BooleanType, "whether many people may bear the name");
  private static final Field OFFICE = Field.required("office", StringType, "key of the office");
  private static final Field OFFICE_WORDS =
      Field.required("office_words", StringType, "the telling words of the office");

  /** The fields of a {@link MentionMeaning} in their order. */
  private static final List<Field> MEANING =
      List.of(
          KNOWN,
          SpeakerMentions.KNOWN_NAME,
          SpeakerMentions.KNOWN_ROLE,
          SpeakerMentions.AFFILIATION,
          WORDS,
          SpeakerMentions.FULL,
          ENDS,
          SpeakerMentions.LOOSE,
          LAST,
          SURNAME,
          COMMON,
          OFFICE,
          OFFICE_WORDS);

  private static final Field PERSON =
      Field.optional("person", StringType, "key of a person by name alone");
  private static final Field BEARER =
      Field.optional("bearer", StringType, "key of the only one with this last name and office");
  private static final Field OFTEN_QUOTED =
      Field.optional("often_quoted", StringType, "key of the only one of note with this last name");
  private static final String FORMS = "forms";
  private static final String NAMED = "named";
  private static final String QUOTED = "quoted";
  private static final StructType PEOPLE =
      schema(SpeakerMentions.FULL, SURNAME, OFFICE_WORDS, PERSON);
  private static final Column HAS_FULL_NAME = WORDS.col().geq(2);
  private static final UserDefinedFunction ID =
      udf((String key) -> String.format(Locale.ROOT, "%016x", Hashing.of(key)), StringType);

  private final MentionReader reader;

  /** A resolution that knows the speakers of speakers.yaml. */
  public SpeakerResolution(KnownSpeakers known) {
    this.reader = new MentionReader(known);
  }

  /**
   * Finds out what the names and offices of statements mean, and which person has a full name.
   *
   * @param keep computes a frame once and returns it; the mentions are read several times
   * @return the distinct mentions, for {@link #resolve}
   */
  public Dataset<Row> named(Voices voices, UnaryOperator<Dataset<Row>> keep) {
    Dataset<Row> mentions = keep.apply(mentions(voices));
    String[] form = {SpeakerMentions.FULL.name(), SURNAME.name(), OFFICE_WORDS.name()};
    Column person = coalesce(KNOWN.col(), PERSON.of(NAMED));
    return keep.apply(
        mentions
            .join(people(mentions).as(NAMED), form, "left")
            .select(col("*"), person.as("found"))
            .drop(PERSON.name())
            .withColumnRenamed("found", PERSON.name()));
  }

  /**
   * Gives each distinct mention the id of its speaker, and what speakers.yaml says of them.
   *
   * @param named the mentions of all statements, from {@link #named}; read several times
   */
  public SpeakerMentions resolve(Dataset<Row> named) {
    Dataset<Row> resolved =
        named
            .join(bearers(named), new String[] {LAST.name(), OFFICE.name()}, "left")
            .join(oftenQuoted(named), new String[] {SURNAME.name()}, "left");
    Column single = WORDS.col().equalTo(1);
    Column often = when(single.and(OFFICE.col().equalTo("")), OFTEN_QUOTED.col());
    Column key = coalesce(PERSON.col(), when(single, BEARER.col()), often, alone());
    return new SpeakerMentions(resolved.withColumn(Speakers.SPEAKER_ID.name(), ID.apply(key)));
  }

  /** The distinct mentions with what their names and offices mean. */
  private Dataset<Row> mentions(Voices voices) {
    Column name = Readings.NAME.col();
    Column role = Readings.ROLE.col();
    Column kind = Statements.SPEAKER_KIND.col();
    Column meaning = meaning(voices.rows().sparkSession()).apply(name, role, kind);
    return voices
        .rows()
        .groupBy(name, role, Readings.SCOPE.col(), kind)
        .agg(
            SpeakerMentions.MENTIONS.as(count(lit(1))),
            SpeakerMentions.FIRST_AT.as(min(Documents.PUBLISHED_AT.col())),
            SpeakerMentions.LAST_AT.as(max(Documents.PUBLISHED_AT.col())))
        .withColumn("meaning", meaning)
        .select(col("*"), col("meaning.*"))
        .drop("meaning");
  }

  private UserDefinedFunction meaning(SparkSession spark) {
    Broadcast<MentionReader> shared =
        JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(reader);
    return udf(
        (UDF3<String, String, String, Row>)
            (name, role, kind) -> row(shared.value().read(name, role, kind)),
        schema(MEANING.toArray(Field[]::new)));
  }

  private static StructType schema(Field... fields) {
    StructType type = new StructType();
    for (Field field : fields) {
      type = type.add(field.name(), field.type());
    }
    return type;
  }

  private static Row row(MentionMeaning meaning) {
    return RowFactory.create(
        meaning.known(),
        meaning.knownName(),
        meaning.knownRole(),
        meaning.affiliation(),
        meaning.words(),
        meaning.full(),
        meaning.ends(),
        meaning.loose(),
        meaning.last(),
        meaning.surname(),
        meaning.common(),
        meaning.office(),
        meaning.officeWords());
  }

  /** The key of the person of each full name and office of somebody who is not known. */
  private static Dataset<Row> people(Dataset<Row> mentions) {
    return mentions
        .where(HAS_FULL_NAME.and(KNOWN.col().isNull()))
        .groupBy(ENDS.col(), SpeakerMentions.FULL.col(), SURNAME.col(), OFFICE_WORDS.col())
        .agg(
            max(COMMON.col()).as(COMMON.name()),
            sum(SpeakerMentions.MENTIONS.col()).as(SpeakerMentions.MENTIONS.name()),
            unix_micros(min(SpeakerMentions.FIRST_AT.col())).as(SpeakerMentions.FIRST_AT.name()),
            unix_micros(max(SpeakerMentions.LAST_AT.col())).as(SpeakerMentions.LAST_AT.name()))
        .groupBy(ENDS.col())
        .agg(
            collect_list(
                    struct(
                        SpeakerMentions.FULL.col(),
                        SURNAME.col(),
                        OFFICE_WORDS.col(),
                        COMMON.col(),
                        SpeakerMentions.MENTIONS.col(),
                        SpeakerMentions.FIRST_AT.col(),
                        SpeakerMentions.LAST_AT.col()))
                .as(FORMS))
        .flatMap((FlatMapFunction<Row, Row>) SpeakerResolution::people, Encoders.row(PEOPLE));
  }

  private static Iterator<Row> people(Row group) {
    List<NameForm> forms =
        group.<Row>getList(group.fieldIndex(FORMS)).stream().map(SpeakerResolution::form).toList();
    return NameGroups.keys(group.getAs(ENDS.name()), forms).entrySet().stream()
        .map(form -> person(form.getKey(), form.getValue()))
        .iterator();
  }

  private static NameForm form(Row form) {
    Long first = form.getAs(SpeakerMentions.FIRST_AT.name());
    Long last = form.getAs(SpeakerMentions.LAST_AT.name());
    return new NameForm(
        form.getAs(SpeakerMentions.FULL.name()),
        form.getAs(SURNAME.name()),
        form.getAs(OFFICE_WORDS.name()),
        form.<Boolean>getAs(COMMON.name()),
        form.<Long>getAs(SpeakerMentions.MENTIONS.name()),
        first == null ? Long.MAX_VALUE : first,
        last == null ? Long.MIN_VALUE : last);
  }

  private static Row person(NameForm form, String key) {
    return RowFactory.create(form.full(), form.surname(), form.office(), key);
  }

  /** For each last word and office the only one who bears and holds it. */
  private static Dataset<Row> bearers(Dataset<Row> people) {
    return onlyOne(people.where(OFFICE.col().notEqual("")), BEARER, LAST, OFFICE).drop(QUOTED);
  }

  /** For each last name the only one who bears it and is quoted often. */
  private static Dataset<Row> oftenQuoted(Dataset<Row> people) {
    return onlyOne(people, OFTEN_QUOTED, SURNAME).where(col(QUOTED).geq(OFTEN)).drop(QUOTED);
  }

  /** For each value of some columns the only one with a full name who has it, and how often. */
  private static Dataset<Row> onlyOne(Dataset<Row> people, Field key, Field... of) {
    Column persons = col("persons");
    return people
        .where(HAS_FULL_NAME)
        .groupBy(Arrays.stream(of).map(Field::col).toArray(Column[]::new))
        .agg(
            key.as(min(PERSON.col())),
            countDistinct(PERSON.col()).as("persons"),
            sum(SpeakerMentions.MENTIONS.col()).as(QUOTED))
        .where(persons.equalTo(1))
        .drop(persons);
  }

  /** The key of a mention that goes with no other: an office, or a single name with its office. */
  private static Column alone() {
    Column scope =
        when(Readings.SCOPE.col().equalTo(""), "")
            .otherwise(concat(lit(" in "), Readings.SCOPE.col()));
    return concat(
        when(WORDS.col().equalTo(0), concat(lit("office "), OFFICE.col()))
            .otherwise(concat(lit("single "), LAST.col(), lit(" "), OFFICE.col())),
        scope);
  }
}
