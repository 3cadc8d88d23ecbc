<#-- The frame of every page: what the portal is on the left, the form on the right. -->
<#macro registrationLayout bodyClass="" displayInfo=false displayMessage=true displayRequiredFields=false>
<#assign demo = (realm.getAttribute('biaolian.demo')!'') == 'true'>
<#assign withoutOtp = (realm.getAttribute('biaolian.browserFlow')!'') == 'portal-password'>
<!DOCTYPE html>
<html lang="${lang}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <meta name="robots" content="noindex">
  <title>${msg("biaolianPageTitle")}</title>
  <link rel="icon" type="image/svg+xml" href="${url.resourcesPath}/img/logo.svg">
  <link rel="stylesheet" href="${url.resourcesPath}/css/biaolian.css">
  <script type="importmap">
    { "imports": { "rfc4648": "${url.resourcesCommonPath}/vendor/rfc4648/rfc4648.js" } }
  </script>
  <#if scripts??>
    <#list scripts as script>
      <script src="${script}"></script>
    </#list>
  </#if>
  <script type="module">
    <#outputformat "JavaScript">
    import { startSessionPolling<#if authenticationSession??>, checkAuthSession</#if> } from ${(url.resourcesPath + "/js/authChecker.js")?c};
    startSessionPolling(${url.ssoLoginInOtherTabsUrl?c});
    <#if authenticationSession??>
    checkAuthSession(${authenticationSession.authSessionIdHash?c});
    </#if>
    </#outputformat>
  </script>
</head>
<body class="${bodyClass}" data-page-id="login-${pageId}">
<aside class="bl-about" aria-label="${msg("biaolianName")}">
  <div class="bl-brand">
    <svg class="bl-mark" viewBox="1.89 0.66 32.01 32.01" aria-hidden="true">
      <g><path d="M19.91 7.75 L19.91 16.65 L12.2 21.1 L4.49 16.65 L4.49 7.75 L12.2 3.3z"/><path d="M19.91 16.65 L28.61 16.65 L31.3 24.92 L24.26 30.04 L17.22 24.92z"/></g>
      <rect x="16.81" y="13.55" width="6.2" height="6.2" rx="1.1"/>
    </svg>
    <span class="bl-wordmark">${msg("biaolianName")}</span>
  </div>
  <p class="bl-headline">${msg("biaolianHeadline")}</p>
  <p class="bl-lead">${msg("biaolianLead")}</p>
  <div class="bl-maps" aria-hidden="true">
    <div>
      <div class="bl-map-title">${msg("biaolianCities")}</div>
      <div class="bl-map bl-five">
        <#list ["xinzhou", "lvliang", "taiyuan", "yangquan", "jinzhong"] as place>
          <span class="bl-at-${place}">${msg("biaolianPlace." + place)}</span>
        </#list>
      </div>
    </div>
    <div>
      <div class="bl-map-title">${msg("biaolianProvinces")}</div>
      <div class="bl-map bl-six">
        <#list ["shanxi", "henan", "anhui", "hubei", "jiangxi", "hunan"] as place>
          <span class="bl-at-${place}">${msg("biaolianPlace." + place)}</span>
        </#list>
      </div>
    </div>
  </div>
  <#if demo><p class="bl-foot">${msg("biaolianDemo")}</p></#if>
</aside>
<main class="bl-form">
  <#if realm.internationalizationEnabled && locale.supported?size gt 1>
    <div class="bl-lang" role="group" aria-label="${msg("languages")}">
      <#list locale.supported?sort_by("languageTag")?reverse as l>
        <#assign short = l.languageTag?starts_with("zh")?then("中", "EN")>
        <#if l.languageTag == locale.currentLanguageTag>
          <span aria-current="true" lang="${l.languageTag}">${short}</span>
        <#else>
          <a href="${l.url}" hreflang="${l.languageTag}" lang="${l.languageTag}" aria-label="${l.label}">${short}</a>
        </#if>
      </#list>
    </div>
  </#if>
  <div class="bl-card">
    <h1 id="kc-page-title"><#nested "header"></h1>
    <#nested "subtitle">

    <#if auth?has_content && auth.showUsername() && !auth.showResetCredentials()>
      <#nested "show-username">
      <div class="bl-who">
        <span><span class="bl-muted">${msg("biaolianSigningInAs")}</span> <b id="kc-attempted-username">${auth.attemptedUsername}</b></span>
        <a id="reset-login" href="${url.loginRestartFlowUrl}">${msg("restartLoginTooltip")}</a>
      </div>
    </#if>

    <#-- Actions that the portal started do not warn that they are still to be done. -->
    <#if displayMessage && message?has_content && (message.type != 'warning' || !isAppInitiatedAction??)>
      <div class="bl-alert bl-${message.type}" role="${(message.type == 'error')?then('alert', 'status')}">
        <span>${kcSanitize(message.summary)?no_esc}</span>
      </div>
    </#if>

    <#nested "form">

    <#if auth?has_content && auth.showTryAnotherWayLink()>
      <form id="kc-select-try-another-way-form" action="${url.loginAction}" method="post">
        <input type="hidden" name="tryAnotherWay" value="on">
        <button class="bl-link" type="submit">${msg("doTryAnotherWay")}</button>
      </form>
    </#if>

    <#nested "socialProviders">
    <#if displayInfo><div id="kc-info"><#nested "info"></div></#if>

    <#if withoutOtp && demo && pageId == 'login'><p class="bl-note">${msg("biaolianOtpOff")}</p></#if>
    <#if demo><p class="bl-foot bl-phone-only">${msg("biaolianDemo")}</p></#if>
  </div>
</main>
</body>
</html>
</#macro>
