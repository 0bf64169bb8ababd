"""Topics as scikit-learn makes them: TF-IDF on words folded as Marsad folds them, truncated SVD,
k-means. Usage: scikit_learn.py INPUT K OUTPUT; writes JSON Lines of url and topic."""
import gzip
import json
import re
import sys

from sklearn.cluster import KMeans
from sklearn.decomposition import TruncatedSVD
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.preprocessing import normalize

MARKS = re.compile("[\u0610-\u061a\u064b-\u065f\u0670\u0640]")
LETTERS = str.maketrans("أإآٱىیةکگ", "ااااييهكك")


def folded(text):
    return MARKS.sub("", text).translate(LETTERS).lower()


def main(source, clusters, target):
    opened = gzip.open if source.endswith(".gz") else open
    with opened(source, "rt", encoding="utf-8") as lines:
        articles = [json.loads(line) for line in lines]
    texts = [
        "\n".join(filter(None, (a.get("title"), a.get("text") or a.get("content")))) for a in articles
    ]
    vectorizer = TfidfVectorizer(
        preprocessor=folded,
        token_pattern=r"\b[^\W\d_]{2,}\b",
        sublinear_tf=True,
        min_df=3,
        max_df=0.5,
        max_features=65536,
    )
    reduced = normalize(
        TruncatedSVD(100, random_state=17).fit_transform(vectorizer.fit_transform(texts))
    )
    topics = KMeans(clusters, n_init=5, random_state=17).fit_predict(reduced)
    with open(target, "w", encoding="utf-8") as out:
        for article, topic in zip(articles, topics):
            out.write(json.dumps({"url": article.get("url"), "topic": int(topic)}) + "\n")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), sys.argv[3])
