// SPDX-FileCopyrightText: 2026 The Gantry authors
// SPDX-License-Identifier: Apache-2.0
#include "widgets/runs/runform.h"

#include "widgets/common/keyvalueform.h"
#include "widgets/common/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleValidator>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpressionValidator>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>

namespace gantry {

namespace {

// The default as a person would type it: a text without quotes, everything else as it stands in the code.
QString defaultText(const Parameter &parameter)
{
    if (!parameter.defaultValue)
        return {};
    const Argument &value = *parameter.defaultValue;
    return value.value.isString() ? value.value.text() : value.text;
}

QStringList signatureOf(const Task &task)
{
    QStringList parts;
    for (const Parameter &parameter : task.inputs)
        parts.append(parameter.name % QLatin1Char(':') % parameter.type % QLatin1Char('=') % defaultText(parameter));
    return parts;
}

} // namespace

RunForm::RunForm(const Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_tasks(new QComboBox(this)), m_form(new KeyValueForm(theme, this)),
      m_run(new QPushButton(tr("&Run"), this)), m_stop(new QPushButton(tr("&Stop"), this)), m_progress(new QLabel(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *head = new QHBoxLayout;
    const int edge = theme.px(theme.space().m);
    head->setContentsMargins(edge, edge, edge, 0);
    m_tasks->setAccessibleName(tr("Task"));
    head->addWidget(m_tasks, 1);
    m_run->setIcon(theme.icon(QStringLiteral("run"), ColorRole::OnAccent));
    m_stop->setIcon(theme.icon(QStringLiteral("stop")));
    theme.makePrimary(m_run);
    head->addWidget(m_run);
    head->addWidget(m_stop);
    column->addLayout(head);
    column->addWidget(m_form);
    m_progress->setTextFormat(Qt::PlainText);
    m_progress->setWordWrap(true);
    m_progress->setForegroundRole(QPalette::PlaceholderText);
    m_progress->setContentsMargins(edge, 0, edge, edge);
    column->addWidget(m_progress);
    column->addStretch();
    connect(m_tasks, &QComboBox::activated, this, [this] { chooseTask(TaskId(m_tasks->currentData().toString())); });
    connect(m_run, &QPushButton::clicked, this, &RunForm::runRequested);
    connect(m_stop, &QPushButton::clicked, this, &RunForm::stopRequested);
    refreshButtons();
}

const Task *RunForm::task() const
{
    return m_design ? m_design->task(m_task) : nullptr;
}

void RunForm::setDesign(const DesignPtr &design)
{
    const Task *before = task();
    const QStringList signature = before ? signatureOf(*before) : QStringList();
    m_design = design;
    refreshTasks();
    if (!task() && !design->tasks.empty()) {
        const bool hasEntry = !design->entryPoints.empty() && !design->entryPoints.front().tasks.empty();
        m_task = hasEntry ? design->entryPoints.front().tasks.front() : design->tasks.front().id;
    }
    m_tasks->setCurrentIndex(m_tasks->findData(m_task.toString()));
    const Task *after = task();
    if (!before || !after || signatureOf(*after) != signature)
        rebuildFields();
    refreshButtons();
}

// Thousands of rows take their time: only where there are others.
void RunForm::refreshTasks()
{
    QStringList tasks;
    for (const Task &candidate : m_design->tasks)
        tasks.append(candidate.id.toString());
    if (tasks == m_shownTasks)
        return;
    m_shownTasks = tasks;
    const QIcon icon = m_theme.icon(QStringLiteral("task"));
    auto *model = new QStandardItemModel(m_tasks);
    for (const QString &task : tasks) {
        auto *item = new QStandardItem(icon, task);
        item->setData(task, Qt::UserRole);
        model->appendRow(item);
    }
    m_tasks->setModel(model); // deletes the one before, which is its own too
}

void RunForm::chooseTask(const TaskId &task)
{
    if (m_task == task)
        return;
    m_task = task;
    m_tasks->setCurrentIndex(m_tasks->findData(task.toString()));
    rebuildFields();
    refreshButtons();
}

void RunForm::rebuildFields()
{
    const QHash<QString, QString> typed = inputs();
    m_fields.clear();
    m_form->clear();
    const Task *shown = task();
    if (!shown)
        return;
    for (const Parameter &parameter : shown->inputs) {
        Field field = makeField(parameter, typed.value(parameter.name));
        m_form->addRow(parameter.name, field.widget);
        m_form->addRemark(parameter.type.isEmpty() ? tr("no type is written") : parameter.type);
        m_fields.push_back(std::move(field));
    }
    if (shown->inputs.empty())
        m_form->addRemark(tr("This task takes no inputs."));
}

RunForm::Field RunForm::makeField(const Parameter &parameter, const QString &typed)
{
    Field field{parameter.name, parameter.type, nullptr, {}, defaultText(parameter), !parameter.defaultValue};
    if (parameter.type == QLatin1String("bool")) {
        auto *box = new QCheckBox(m_form);
        field.defaultText = field.defaultText == QLatin1String("True") ? QStringLiteral("true") : QStringLiteral("false");
        box->setChecked((typed.isEmpty() ? field.defaultText : typed) == QLatin1String("true"));
        field.text = [box] { return box->isChecked() ? QStringLiteral("true") : QStringLiteral("false"); };
        field.widget = box;
        connect(box, &QCheckBox::toggled, this, &RunForm::refreshButtons);
        return field;
    }
    auto *line = new QLineEdit(typed.isEmpty() ? field.defaultText : typed, m_form);
    if (parameter.type == QLatin1String("int"))
        line->setValidator(new QRegularExpressionValidator(QRegularExpression(QStringLiteral("[+-]?[0-9_]+")), line));
    else if (parameter.type == QLatin1String("float")) {
        auto *validator = new QDoubleValidator(line);
        validator->setLocale(QLocale::c());
        line->setValidator(validator);
    } else if (parameter.type != QLatin1String("str"))
        line->setPlaceholderText(tr("JSON, such as [1, 2] or {\"a\": 1}"));
    field.text = [line] { return line->text(); };
    field.widget = line;
    connect(line, &QLineEdit::textChanged, this, &RunForm::refreshButtons);
    connect(line, &QLineEdit::returnPressed, m_run, &QPushButton::click);
    return field;
}

QHash<QString, QString> RunForm::inputs() const
{
    QHash<QString, QString> texts;
    for (const Field &field : m_fields) {
        const QString text = field.text();
        if (field.isRequired || text != field.defaultText)
            texts.insert(field.name, text);
    }
    return texts;
}

void RunForm::setRunning(bool isRunning, const QString &progress)
{
    m_isRunning = isRunning;
    m_progress->setText(progress);
    refreshButtons();
}

void RunForm::refreshButtons()
{
    const bool isFilled = std::all_of(m_fields.begin(), m_fields.end(), [](const Field &field) {
        const auto *line = qobject_cast<const QLineEdit *>(field.widget);
        const bool isText = field.type == QLatin1String("str");
        return !line || (line->hasAcceptableInput() && (isText || !field.isRequired || !line->text().isEmpty()));
    });
    m_run->setEnabled(task() && isFilled && !m_isRunning);
    m_run->setToolTip(isFilled ? QString() : tr("An input is missing or is not of its type."));
    m_run->setVisible(!m_isRunning);
    m_stop->setVisible(m_isRunning);
}

} // namespace gantry
