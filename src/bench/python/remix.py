"""Makes a corpus of any size: articles whose paragraphs are drawn from those of a given corpus.

Usage: remix.py INPUT ARTICLES [SEED] > OUTPUT.jsonl

Each article draws two thirds of its paragraphs from articles of one outlet's stretch of the corpus, so
that topics stay, and the rest from anywhere. Every paragraph is used many times: what recurs in
thousands of articles is what deduplication must bear.
"""
import gzip
import json
import random
import re
import sys

SENTENCES = 4
NEARBY = 200


def paragraphs(text):
    found = [p.strip() for p in text.split("\n") if len(p.strip()) > 80]
    if len(found) > 1:
        return found
    sentences = re.split(r"(?<=[.؟!])\s+", text)
    return [" ".join(sentences[i : i + SENTENCES]) for i in range(0, len(sentences), SENTENCES)]


def main(source, count, seed=17):
    opened = gzip.open if source.endswith(".gz") else open
    with opened(source, "rt", encoding="utf-8") as lines:
        articles = [json.loads(line) for line in lines]
    articles = [a for a in articles if (a.get("text") or a.get("content") or "").strip()]
    articles.sort(key=lambda a: (a.get("source") or "", a.get("url") or ""))
    parts = [paragraphs(a.get("text") or a.get("content")) for a in articles]
    draw = random.Random(seed)
    for number in range(count):
        home = draw.randrange(len(articles))
        article = articles[home]
        texts = []
        for i in range(max(2, len(parts[home]))):
            near = home + draw.randint(-NEARBY, NEARBY) if i % 3 else draw.randrange(len(parts))
            texts.append(draw.choice(parts[near % len(parts)]))
        row = {
            "id": f"remix-{number}",
            "source": article.get("source"),
            "url": f"https://remix.example/{number}",
            "title": draw.choice(parts[home])[:60],
            "text": "\n".join(texts),
            "timestamp": article.get("timestamp") or article.get("date_extracted"),
        }
        print(json.dumps(row, ensure_ascii=False))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), *map(int, sys.argv[3:4]))
