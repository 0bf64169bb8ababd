"""The steps of Marsad's topics as stages of PySpark's pipelines.

The stages are classes of the jar, target/marsad.jar, which a session must have on its path from its
start: SparkSession.builder.config("spark.jars", jar), or spark-submit --jars. They need PySpark
itself: a Spark Connect client cannot reach them. Their parameters and defaults are described by
`stage.explainParams()`; `setX`, `getX` and keywords work as in pyspark.ml. For example:

    Pipeline(stages=[
        ArabicTokenizer(inputCol="text", titleCol="title"),
        ArabicTfIdf(),
        LatentSemanticAnalysis(),
        MultinomialMixture(k=9),
    ]).fit(articles).transform(articles).select("prediction", "probability")
"""

import sys
import types

from pyspark import keyword_only
from pyspark.ml.param import Param, Params, TypeConverters
from pyspark.ml.util import JavaMLReadable, JavaMLReader, JavaMLWritable
from pyspark.ml.wrapper import JavaEstimator, JavaModel, JavaParams, JavaTransformer

__all__ = [
    "ArabicTokenizer", "ArabicTfIdf", "ArabicTfIdfModel", "LatentSemanticAnalysis",
    "LatentSemanticAnalysisModel", "MultinomialMixture", "MultinomialMixtureModel",
]


class _Reader(JavaMLReader):
    """Reads what the class of the jar saved."""

    @classmethod
    def _java_loader_class(cls, clazz):
        return clazz._java_class


class _Saved(JavaMLReadable, JavaMLWritable):
    """Can be saved and loaded, alone and within a pipeline."""

    @classmethod
    def read(cls):
        return _Reader(cls)


class _Stage(JavaParams):
    """A stage whose parameters and defaults are those of its class in the jar."""

    @keyword_only
    def __init__(self, **values):
        super().__init__()
        try:
            self._java_obj = self._new_java_obj(self._java_class, self.uid)
        except TypeError as missing:
            raise ImportError(
                f"{self._java_class} is not on the path of the session: start it with"
                ' .config("spark.jars", "target/marsad.jar")'
            ) from missing
        self._transfer_params_from_java()
        self._set(**self._input_kwargs)

    @keyword_only
    def setParams(self, **values):
        """Sets several parameters."""
        return self._set(**self._input_kwargs)


def _text(meaning):
    return meaning, TypeConverters.toString


def _whole(meaning):
    return meaning, TypeConverters.toInt


def _accessors(name):
    def get(self):
        return self.getOrDefault(name)

    def set(self, value):
        return self._set(**{name: value})

    return get, set


def _of(java_class, **params):
    """Gives a class the parameters of its class in the jar, each with a getter and a setter."""

    def declare(cls):
        cls._java_class = java_class
        for name, (meaning, convert) in params.items():
            capital = name[0].upper() + name[1:]
            setattr(cls, name, Param(Params._dummy(), name, meaning, convert))
            get, set = _accessors(name)
            setattr(cls, f"get{capital}", get)
            setattr(cls, f"set{capital}", set)
        _found_by_java_name(cls)
        return cls

    return declare


def _found_by_java_name(cls):
    """Makes a module for the Java package: PySpark imports the stages of a saved pipeline from it."""
    package, _, name = cls._java_class.rpartition(".")
    parts = package.split(".")
    for end in range(1, len(parts) + 1):
        module = ".".join(parts[:end])
        if module not in sys.modules:
            sys.modules[module] = types.ModuleType(module)
        if end > 1:
            setattr(sys.modules[".".join(parts[: end - 1])], parts[end - 1], sys.modules[module])
    setattr(sys.modules[package], name, cls)


@_of(
    "org.marsad.ml.ArabicTokenizer",
    inputCol=_text("column of texts"),
    titleCol=_text("column of titles; where not set, texts alone"),
    outputCol=_text("column of stems, array<string>"),
    titleWeight=_whole("how often a title counts"),
    stopWords=("words that do not count", TypeConverters.toListString),
)
class ArabicTokenizer(_Stage, JavaTransformer, _Saved):
    """Turns a column of Arabic texts into a column of their stems."""


@_of(
    "org.marsad.ml.ArabicTfIdf",
    inputCol=_text("column of stems, array<string>"),
    countsCol=_text("column of counts, vector"),
    outputCol=_text("column of weights, vector of length one"),
    minDF=_whole("articles that must have a stem"),
    maxDF=("share of articles that may have a stem", TypeConverters.toFloat),
    vocabSize=_whole("stems at most"),
)
class ArabicTfIdf(_Stage, JavaEstimator, _Saved):
    """Learns which stems describe articles and how much each weighs."""

    def _create_model(self, java_model):
        return ArabicTfIdfModel(java_model)


@_of(
    "org.marsad.ml.ArabicTfIdfModel",
    inputCol=_text("column of stems, array<string>"),
    countsCol=_text("column of counts, vector"),
    outputCol=_text("column of weights, vector of length one"),
)
class ArabicTfIdfModel(JavaModel, _Saved):
    """Counts and weighs the stems of articles."""

    @property
    def vocabulary(self):
        """The stems in the order of the vectors' columns, the most frequent first."""
        return self._call_java("vocabulary")

    @property
    def idf(self):
        """The inverse document frequency of each stem, in the same order."""
        return self._call_java("idf")


@_of(
    "org.marsad.topic.lsa.LatentSemanticAnalysis",
    inputCol=_text("column of vectors"),
    outputCol=_text("column of reduced vectors of length one"),
    k=_whole("dimensions to keep; where not set, 50, but 5 + sqrt(rows) of few rows"),
    oversampling=_whole("dimensions more while searching"),
    iterations=_whole("power iterations"),
    seed=_whole("of the random start"),
)
class LatentSemanticAnalysis(_Stage, JavaEstimator, _Saved):
    """Learns the few dimensions in which articles on one subject lie close together."""

    def _create_model(self, java_model):
        return LatentSemanticAnalysisModel(java_model)


@_of(
    "org.marsad.topic.lsa.LatentSemanticAnalysisModel",
    inputCol=_text("column of vectors"),
    outputCol=_text("column of reduced vectors of length one"),
)
class LatentSemanticAnalysisModel(JavaModel, _Saved):
    """Reduces vectors to these dimensions."""

    @property
    def rank(self):
        """The number of dimensions."""
        return self._call_java("rank")

    @property
    def singularValues(self):
        """The singular values, the largest first."""
        return self._call_java("singularValues")


@_of(
    "org.marsad.ml.MultinomialMixture",
    featuresCol=_text("column of counts of stems, vector"),
    reducedCol=_text("column of points of length one, vector"),
    stemsCol=_text("column of stems, which help where articles are few"),
    idCol=_text("column that puts articles in an order"),
    predictionCol=_text("column of topics, int"),
    probabilityCol=_text("column of the probabilities of topics, vector"),
    k=_whole("topics; chosen where not set"),
    sampleSize=_whole("articles that topics are searched in at most"),
    restarts=_whole("starts of k-means"),
    maxIter=_whole("iterations of k-means at most"),
    annealings=_whole("annealings of which the likeliest is taken"),
    passes=_whole("EM steps over all articles where there is a sample"),
    seed=_whole("of the starts of k-means"),
)
class MultinomialMixture(_Stage, JavaEstimator, _Saved):
    """Finds the topics of articles."""

    def _create_model(self, java_model):
        return MultinomialMixtureModel(java_model)


@_of(
    "org.marsad.ml.MultinomialMixtureModel",
    featuresCol=_text("column of counts of stems, vector"),
    predictionCol=_text("column of topics, int"),
    probabilityCol=_text("column of the probabilities of topics, vector"),
)
class MultinomialMixtureModel(JavaModel, _Saved):
    """Gives articles their topics."""

    @property
    def topics(self):
        """The number of topics."""
        return self._call_java("topics")

    def describeTopics(self, maxTermsPerTopic=10):
        """A frame with the most relevant terms of each topic, as `LDAModel` gives it."""
        return self._call_java("describeTopics", maxTermsPerTopic)
