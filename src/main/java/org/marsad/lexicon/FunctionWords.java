package org.marsad.lexicon;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.marsad.config.Definitions;
import org.marsad.config.UserError;

/**
 * The closed classes of words that the rules of attribution ask for by name, such as prepositions,
 * relative pronouns, first parts of compound names. They come from {@code function-words.yaml},
 * {@code attribution-phrases.yaml}, {@code office-words.yaml} and {@code name-parts.yaml} among the
 * lexicons. Immutable.
 */
public final class FunctionWords implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final Set<WordClass> NO_CLASSES = EnumSet.noneOf(WordClass.class);

  private final Map<WordClass, Set<String>> words;
  private final Map<String, Set<WordClass>> classes;

  private FunctionWords(Map<WordClass, Set<String>> words, Map<String, Set<WordClass>> classes) {
    this.words = words;
    this.classes = classes;
  }

  /**
   * Reads all classes.
   *
   * @throws UserError naming every list that is missing, unknown, empty or has a word twice
   */
  public static FunctionWords read(Definitions definitions) {
    List<WordLists> files = new ArrayList<>();
    FunctionWords words = read(definitions, files);
    WordLists.requireSound(files);
    return words;
  }

  /** Gives the files of all classes, read in full so that each knows what is wrong with it. */
  public static List<WordLists> files(Definitions definitions) {
    List<WordLists> files = new ArrayList<>();
    read(definitions, files);
    return files;
  }

  private static FunctionWords read(Definitions definitions, List<WordLists> files) {
    Map<WordFile, WordLists> lists = new EnumMap<>(WordFile.class);
    for (WordFile file : WordFile.values()) {
      lists.put(file, WordLists.read(definitions, file.id()));
    }
    files.addAll(lists.values());
    Map<WordClass, Set<String>> words = new EnumMap<>(WordClass.class);
    Arrays.stream(WordClass.values()).forEach(type -> words.put(type, words(type, lists, words)));
    return new FunctionWords(words, classes(words));
  }

  private static Map<String, Set<WordClass>> classes(Map<WordClass, Set<String>> words) {
    Map<String, Set<WordClass>> classes = new HashMap<>();
    words.forEach(
        (type, all) ->
            all.forEach(
                word ->
                    classes
                        .computeIfAbsent(word, first -> EnumSet.noneOf(WordClass.class))
                        .add(type)));
    return classes;
  }

  /** The words of a class; those that it includes are declared, and so read, before it. */
  private static Set<String> words(
      WordClass type, Map<WordFile, WordLists> lists, Map<WordClass, Set<String>> read) {
    Set<String> words = new HashSet<>();
    type.included().forEach(other -> words.addAll(read.get(other)));
    if (type.file() != null) {
      words.addAll(own(type, lists.get(type.file())));
    }
    return Set.copyOf(words);
  }

  private static Set<String> own(WordClass type, WordLists lists) {
    return type.isAsPrinted() ? lists.printed(type.id()) : lists.folded(type.id());
  }

  /**
   * Whether a word belongs to a class.
   *
   * @param word folded, or as printed for the classes that say so; the empty word belongs to none
   */
  public boolean contains(WordClass type, String word) {
    return classesOf(word).contains(type);
  }

  /** All classes that a folded word belongs to, found with one lookup. */
  public Set<WordClass> classesOf(String word) {
    return classes.getOrDefault(word, NO_CLASSES);
  }

  /** The words of a class. */
  public Set<String> of(WordClass type) {
    return words.get(type);
  }
}
