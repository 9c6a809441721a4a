// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/xray/verdictstrip.h"

#include "widgets/common/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

namespace gantry {

namespace {

constexpr qreal kTint = 0.1;

struct Look {
    QString icon;
    ColorRole role = ColorRole::Info;
};

Look lookOf(ImageVerdict::Kind kind)
{
    switch (kind) {
    case ImageVerdict::Kind::Fine: return {QStringLiteral("check"), ColorRole::Ok};
    case ImageVerdict::Kind::Unknown: return {QStringLiteral("info"), ColorRole::Info};
    case ImageVerdict::Kind::Warning: return {QStringLiteral("warning"), ColorRole::Warning};
    case ImageVerdict::Kind::Error: return {QStringLiteral("error"), ColorRole::Error};
    }
    return {};
}

QLabel *wrapped(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setFocusPolicy(Qt::NoFocus);
    return label;
}

} // namespace

VerdictStrip::VerdictStrip(const Theme &theme, QWidget *parent)
    : QFrame(parent), m_theme(theme), m_mark(new QLabel(this)), m_headline(wrapped(this)), m_text(wrapped(this)),
      m_links(new QLabel(this)), m_rule(new QLabel(this)), m_fix(new QPushButton(this))
{
    setAutoFillBackground(true);
    auto *grid = new QGridLayout(this);
    const int edge = theme.px(theme.space().m);
    grid->setContentsMargins(edge, theme.px(0.4), edge, theme.px(0.4));
    grid->setHorizontalSpacing(theme.px(0.4));
    grid->setVerticalSpacing(theme.px(theme.space().xxs));
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_mark, 0, 0, Qt::AlignTop);
    grid->addWidget(m_headline, 0, 1);
    grid->addWidget(m_rule, 0, 2, Qt::AlignTop);
    grid->addWidget(m_text, 1, 1, 1, 2);
    grid->addWidget(m_links, 2, 1, 1, 2);
    grid->addWidget(m_fix, 3, 1, 1, 2, Qt::AlignLeft);
    m_rule->setForegroundRole(QPalette::PlaceholderText);
    theme.makePrimary(m_fix);
    connect(m_fix, &QPushButton::clicked, this, [this] { Q_EMIT fixRequested(Finding(m_finding)); });
    m_links->setTextFormat(Qt::RichText);
    m_links->setWordWrap(true);
    m_links->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    m_links->setAccessibleName(tr("The lines that decided it"));
    connect(m_links, &QLabel::linkActivated, this, [this](const QString &link) {
        const size_t reason = link.toUInt();
        if (reason < m_reasons.size())
            Q_EMIT sourceActivated(XRaySource(m_reasons[reason]));
    });
    connect(&theme, &Theme::changed, this, &VerdictStrip::refresh);
    refresh();
}

void VerdictStrip::setVerdict(const XRayVerdict &verdict, const Finding *finding)
{
    m_finding = finding ? *finding : Finding();
    m_rule->setText(m_finding.rule);
    m_fix->setVisible(m_finding.fix.has_value());
    m_fix->setText(m_finding.fix ? m_finding.fix->title : QString());
    m_kind = verdict.said.kind;
    m_reasons = verdict.reasons;
    m_headline->setText(verdict.said.headline);
    m_text->setText(verdict.said.text);
    m_text->setVisible(!verdict.said.text.isEmpty());
    QStringList links;
    for (size_t i = 0; i < m_reasons.size(); ++i) {
        const XRaySource &source = m_reasons[i];
        const QString tag = source.tag.isEmpty() ? QString() : QString(source.tag.toHtmlEscaped() % QLatin1Char(' '));
        links.append(QStringLiteral("%1<a href=\"%2\" title=\"%3\">%4</a>")
                         .arg(tag, QString::number(i), source.whole.toHtmlEscaped(), source.text.toHtmlEscaped()));
    }
    m_links->setText(links.isEmpty() ? QString() : tr("Decided by %1").arg(links.join(QStringLiteral(" \u00B7 "))));
    m_links->setVisible(!links.isEmpty());
    refresh();
}

void VerdictStrip::refresh()
{
    const Look look = lookOf(m_kind);
    QPalette palette = m_theme.palette();
    const QColor ground = m_theme.color(ColorRole::Window);
    const bool isTinted = m_kind == ImageVerdict::Kind::Warning || m_kind == ImageVerdict::Kind::Error;
    palette.setColor(QPalette::Window, isTinted ? Theme::mixed(m_theme.color(look.role), ground, kTint) : ground);
    palette.setColor(QPalette::Link, m_theme.color(ColorRole::Accent));
    setPalette(palette);
    const int side = m_theme.px(m_theme.size().icon);
    m_mark->setPixmap(m_theme.icon(look.icon, look.role).pixmap(QSize(side, side), devicePixelRatioF()));
    m_mark->setContentsMargins(0, m_theme.px(0.08), 0, 0);
    m_headline->setFont(m_theme.font(FontRole::Heading));
    m_links->setFont(m_theme.font(FontRole::Small));
    m_rule->setFont(m_theme.font(FontRole::Small));
}

} // namespace gantry
