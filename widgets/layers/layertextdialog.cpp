// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/layers/layertextdialog.h"

#include "model/sdk/sdk.h"
#include "widgets/common/theme.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace gantry {

namespace {

class LayerTextDialog : public QDialog
{
    Q_DECLARE_TR_FUNCTIONS(LayerTextDialog)
public:
    LayerTextDialog(const Theme &theme, QWidget *parent, const Image &image, const QString &text)
        : QDialog(parent), m_isNew(text.isEmpty()), m_text(new QPlainTextEdit(text, this))
    {
        auto *column = new QVBoxLayout(this);
        if (m_isNew)
            column->addWidget(makeKinds(image));
        auto *label = new QLabel(tr("&Text, as it would be typed in the file:"), this);
        label->setBuddy(m_text);
        column->addWidget(label);
        m_text->setFont(theme.font(FontRole::Code));
        m_text->setTabChangesFocus(true);
        column->addWidget(m_text);
        auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
        buttons->button(QDialogButtonBox::Ok)->setText(m_isNew ? tr("Add layer") : tr("Change layer"));
        theme.makePrimary(buttons->button(QDialogButtonBox::Ok));
        connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
        connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
        column->addWidget(buttons);
        const auto check = [this, buttons] {
            buttons->button(QDialogButtonBox::Ok)->setEnabled(!m_text->toPlainText().trimmed().isEmpty());
        };
        connect(m_text, &QPlainTextEdit::textChanged, this, check);
        check();
        resize(theme.px(32), theme.px(m_isNew ? 15 : 12));
        m_text->setFocus();
    }

    QString text() const { return m_text->toPlainText(); }

private:
    QWidget *makeKinds(const Image &image)
    {
        auto *kinds = new QComboBox(this);
        kinds->setAccessibleName(tr("Kind of layer"));
        if (image.kind == ImageKind::Dockerfile)
            addInstructions(*kinds);
        else
            addMethods(*kinds);
        connect(kinds, &QComboBox::currentIndexChanged, this, [this, kinds] { startWith(kinds->currentData().toString()); });
        startWith(kinds->currentData().toString());
        return kinds;
    }

    static void addInstructions(QComboBox &kinds)
    {
        const std::pair<QLatin1String, QString> list[] = {
            {QLatin1String("RUN"), tr("RUN: run a command")},
            {QLatin1String("COPY"), tr("COPY: copy files of the build context")},
            {QLatin1String("ENV"), tr("ENV: set an environment variable")},
            {QLatin1String("WORKDIR"), tr("WORKDIR: set the working directory")},
            {QLatin1String("USER"), tr("USER: set the user")},
            {QLatin1String("ARG"), tr("ARG: a build argument")},
            {QLatin1String("ADD"), tr("ADD: add files, archives or URLs")},
            {QLatin1String("LABEL"), tr("LABEL: add metadata")},
            {QLatin1String("SHELL"), tr("SHELL: set the shell of RUN")},
            {QLatin1String("ENTRYPOINT"), tr("ENTRYPOINT: set what a container starts")},
            {QLatin1String("CMD"), tr("CMD: set the default arguments")},
        };
        for (const auto &[instruction, title] : list)
            kinds.addItem(title, QString(instruction % QLatin1Char(' ')));
    }

    static void addMethods(QComboBox &kinds)
    {
        for (const sdk::LayerMethod &method : sdk::layerMethods()) {
            if (method.isForDevelopersOfFlyte)
                continue;
            const QString title = sdk::layerTitle(method.name);
            kinds.addItem(QString(method.name % QStringLiteral(": ") % title), QString(method.name % QStringLiteral("()")));
        }
    }

    void startWith(const QString &text)
    {
        m_text->setPlainText(text);
        QTextCursor cursor = m_text->textCursor();
        cursor.movePosition(QTextCursor::End);
        if (text.endsWith(QLatin1Char(')')))
            cursor.movePosition(QTextCursor::Left);
        m_text->setTextCursor(cursor);
        m_text->setFocus();
    }

    bool m_isNew;
    QPlainTextEdit *m_text;
};

} // namespace

QDialog *askLayerText(const Theme &theme, QWidget *parent, const QString &title, const Image &image, const QString &text,
                  std::function<void(const QString &)> accepted)
{
    auto *dialog = new LayerTextDialog(theme, parent, image, text);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    QObject::connect(dialog, &QDialog::accepted, dialog, [dialog, accepted = std::move(accepted)] { accepted(dialog->text()); });
    dialog->open();
    return dialog;
}

} // namespace gantry
